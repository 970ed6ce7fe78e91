package anneal.interchange;

import anneal.interchange.Table.Unreadable;
import anneal.question.Hint;
import anneal.question.Reference;
import anneal.question.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a table of questions, ours or one that somebody typed.
///
/// Columns go by their names in any order; what kind a question is may be left for the columns to
/// tell. Texts are Markdown.
public final class TableReader {

  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "type",
          "kind",
          "question",
          "stem",
          "front",
          "stem",
          "rev",
          "revision",
          "tags",
          "skills",
          "key",
          "correct",
          "difficulty",
          "level");
  private static final Pattern REFERENCE = Pattern.compile("(.*) <(https?://\\S+)>");
  private static final Pattern HINT =
      Pattern.compile("\\A(0|1|0?\\.\\d{1,6}) (.*)\\z", Pattern.DOTALL);

  private final Losses losses = new Losses();
  private final Slugs slugs = new Slugs();

  private TableReader() {}

  /// The questions of a file.
  ///
  /// @throws Unreadable where it is no table
  static Imported parse(String file) throws Unreadable {
    List<Map<String, String>> rows = Table.read(file);
    TableReader reader = new TableReader();
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      reader.draft(named(rows.get(i)), i + 2).ifPresent(drafts::add);
    }
    return new Imported("", drafts, reader.losses.all());
  }

  /// The questions of a file; where it is no table, what is wrong is the only loss.
  public static Imported read(String file) {
    try {
      return parse(file);
    } catch (Unreadable e) {
      Losses none = new Losses();
      none.dropped("the file", "", String.valueOf(e.getMessage()));
      return new Imported("", List.of(), none.all());
    }
  }

  private static Map<String, String> named(Map<String, String> row) {
    Map<String, String> named = new HashMap<>();
    row.forEach(
        (name, value) -> {
          String own = name.startsWith("feedback_") ? name.replace("feedback_", "remark_") : name;
          named.putIfAbsent(OTHER_NAMES.getOrDefault(own, own), value);
        });
    return named;
  }

  private Optional<Draft> draft(Map<String, String> row, int line) {
    String stem = text(row, "stem");
    String title = row.getOrDefault("id", stem.lines().findFirst().orElse(""));
    String slug = slugs.unique(title, "line-" + line);
    losses.exact(slug);
    if (stem.isBlank()) {
      losses.dropped(slug, "", "line " + line + " has no stem");
      return Optional.empty();
    }
    Optional<Task> task = new TableTask(row, slug, losses).task();
    return task.map(it -> draft(row, slug, it)).map(it -> Explained.complete(it, losses));
  }

  private Draft draft(Map<String, String> row, String slug, Task task) {
    GiftTags.Reader tags = new GiftTags.Reader();
    tags.tag("level::" + row.getOrDefault("level", ""));
    tags.tag("seconds::" + row.getOrDefault("seconds", ""));
    tags.tag("family::" + row.getOrDefault("family", ""));
    for (String skill : row.getOrDefault("skills", "").split("[\\s;,]+", -1)) {
      tags.tag("skill::" + skill);
    }
    Draft.Traits traits = new Draft.Traits(tags.level, tags.seconds, tags.skills, tags.family);
    String topic = Slugs.of(row.getOrDefault("topic", ""), "imported");
    return new Draft(slug, revision(row), topic, traits, text(row, "stem"), task, notes(row));
  }

  private static int revision(Map<String, String> row) {
    String number = row.getOrDefault("revision", "1").strip();
    return number.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(number) : 1;
  }

  private Draft.Notes notes(Map<String, String> row) {
    List<Hint> hints = new ArrayList<>();
    for (String hint : row.getOrDefault("hints", "").split(TableWriter.RULE, -1)) {
      Matcher costed = HINT.matcher(hint);
      if (costed.matches()) {
        hints.add(new Hint(costed.group(2), Double.parseDouble(costed.group(1))));
      } else if (!hint.isBlank()) {
        hints.add(new Hint(hint.strip(), 0));
      }
    }
    List<Reference> references = new ArrayList<>();
    for (String line : row.getOrDefault("references", "").lines().toList()) {
      Matcher reference = REFERENCE.matcher(line);
      if (reference.matches()) {
        references.add(new Reference(reference.group(1), reference.group(2)));
      }
    }
    String next = text(row, "follow_up");
    return new Draft.Notes(
        hints, text(row, "explanation"), references, next.isEmpty() ? null : next);
  }

  private static String text(Map<String, String> row, String column) {
    return ForeignText.markdown(row.getOrDefault(column, "")).markdown();
  }
}
