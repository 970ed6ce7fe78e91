package anneal.interchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Comma-separated values whose first line names the columns.
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula and would run it;
/// such a cell is written with an apostrophe in front, which is taken off again on reading.
final class Table {

  private static final Pattern FORMULA = Pattern.compile("\\A'*[=+\\-@\t\r].*", Pattern.DOTALL);
  private static final Pattern GUARDED = Pattern.compile("\\A'+[=+\\-@\t\r].*", Pattern.DOTALL);
  private static final String SEPARATORS = ",;\t|";
  private static final int LONGEST_FIELD = 1 << 20;

  private Table() {}

  /// A file that is no table.
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String message) {
      super(message);
    }
  }

  /// A table as text, with the columns in the order in which they are given.
  static String write(List<String> columns, List<Map<String, String>> rows) {
    StringWriter out = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
      writer.writeRecord(columns);
      for (Map<String, String> row : rows) {
        writer.writeRecord(columns.stream().map(it -> guarded(row.getOrDefault(it, ""))).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
    return out.toString();
  }

  /// The rows of a table, each by the names of its columns in lower case.
  ///
  /// @throws Unreadable naming line and remedy
  static List<Map<String, String>> read(String file) throws Unreadable {
    String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
    List<Map<String, String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = reader(text)) {
      List<String> names = List.of();
      for (CsvRecord line : reader) {
        if (names.isEmpty()) {
          names = line.getFields().stream().map(Table::name).toList();
        } else {
          rows.add(row(names, line));
        }
      }
    } catch (CsvParseException e) {
      throw new Unreadable(
          "It is no table: " + e.getMessage() + ". Save it as CSV in UTF-8 again.");
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
    return rows;
  }

  private static CsvReader<CsvRecord> reader(String text) {
    return CsvReader.builder()
        .fieldSeparator(separator(text))
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(LONGEST_FIELD)
        .ofCsvRecord(text);
  }

  /// The separator that the first line holds most often, outside of quotes.
  static char separator(String text) {
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      int index = SEPARATORS.indexOf(c);
      if (!quoted && index >= 0) {
        counts[index]++;
      }
    }
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return SEPARATORS.charAt(most);
  }

  private static Map<String, String> row(List<String> names, CsvRecord line) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(names.size(), line.getFieldCount()); i++) {
      String cell = line.getField(i);
      if (!cell.isEmpty()) {
        row.putIfAbsent(names.get(i), unguarded(cell).replace("\r\n", "\n"));
      }
    }
    return row;
  }

  private static String name(String cell) {
    return cell.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
  }

  private static String guarded(String cell) {
    return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
  }

  private static String unguarded(String cell) {
    return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
