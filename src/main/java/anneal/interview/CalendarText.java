package anneal.interview;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// A calendar as other programs subscribe to it: whole days, iCalendar as RFC 5545 has it.
///
/// Lines end with CR LF and are folded after 75 bytes, never within a character; texts are escaped;
/// a whole day ends on the next, which it does not include; times of other zones do not occur.
public final class CalendarText {

  /// Bytes of a line without its end (RFC 5545, 3.1).
  private static final int LINE = 75;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();

  private CalendarText() {}

  /// A day with something on it.
  ///
  /// @param id unique for ever, letters, digits and hyphens
  /// @param day days since 1970-01-01
  /// @param busy whether others should see the day as taken
  public record Entry(String id, int day, String title, String description, boolean busy) {}

  /// The calendar.
  ///
  /// @param made when it was computed
  public static String of(String name, List<Entry> entries, Instant made) {
    CalendarText calendar = new CalendarText();
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//Anneal//Plan//EN");
    calendar.line("CALSCALE:GREGORIAN");
    calendar.line("METHOD:PUBLISH");
    calendar.line("X-WR-CALNAME:" + escaped(name));
    calendar.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
    entries.forEach(it -> calendar.entry(it, STAMP.format(made)));
    calendar.line("END:VCALENDAR");
    return calendar.text.toString();
  }

  private void entry(Entry entry, String stamp) {
    line("BEGIN:VEVENT");
    line("UID:" + entry.id() + "@anneal");
    line("DTSTAMP:" + stamp);
    line("DTSTART;VALUE=DATE:" + date(entry.day()));
    line("DTEND;VALUE=DATE:" + date(entry.day() + 1));
    line("SUMMARY:" + escaped(entry.title()));
    if (!entry.description().isEmpty()) {
      line("DESCRIPTION:" + escaped(entry.description()));
    }
    line("TRANSP:" + (entry.busy() ? "OPAQUE" : "TRANSPARENT"));
    line("END:VEVENT");
  }

  private static String date(int day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofEpochDay(day));
  }

  /// A text value (RFC 5545, 3.3.11); control characters have no place in one.
  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }

  private void line(String content) {
    int bytes = 0;
    for (int i = 0; i < content.length(); i = content.offsetByCodePoints(i, 1)) {
      String character = Character.toString(content.codePointAt(i));
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > LINE) {
        text.append("\r\n ");
        bytes = 1;
      }
      text.append(character);
      bytes += size;
    }
    text.append("\r\n");
  }
}
