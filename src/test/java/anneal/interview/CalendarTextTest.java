package anneal.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.interview.CalendarText.Entry;
import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/// Calendars read by another program.
class CalendarTextTest {

  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

  private static ICalendar read(String text) {
    ICalendar calendar = Biweekly.parse(text).first();
    assertEquals("", calendar.validate(ICalVersion.V2_0).toString().strip());
    return calendar;
  }

  private static Entry entry(String title, String description) {
    return new Entry("interview-1", 20_805, title, description, true);
  }

  @Test
  void aWholeDayEndsOnTheNextWhichItDoesNotInclude() {
    String text = CalendarText.of("Anneal", List.of(entry("Interview", "")), NOW);
    assertTrue(text.contains("\r\nDTSTART;VALUE=DATE:20261218\r\nDTEND;VALUE=DATE:20261219\r\n"));
    assertTrue(text.contains("\r\nDTSTAMP:20261121T090000Z\r\n"));
    VEvent event = read(text).getEvents().getFirst();
    assertEquals("interview-1@anneal", event.getUid().getValue());
    assertEquals(false, event.getDateStart().getValue().hasTime());
  }

  @Test
  void anEmptyPlanIsACalendarToo() {
    assertEquals(List.of(), CalendarTextTest.parsed(List.of()));
  }

  private static List<VEvent> parsed(List<Entry> entries) {
    ICalendar calendar = Biweekly.parse(CalendarText.of("Anneal", entries, NOW)).first();
    return calendar.getEvents();
  }

  @Property(tries = 200)
  void everyTextComesBackAndNoLineIsTooLong(
      @ForAll @NotBlank @StringLength(max = 300) String title,
      @ForAll @StringLength(max = 300) String description) {
    String sound = sound(title) + "; a, b\\c";
    String text = CalendarText.of("Anneal", List.of(entry(sound, sound(description))), NOW);
    for (String line : text.split("\r\n", -1)) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
    }
    VEvent event = Biweekly.parse(text).first().getEvents().getFirst();
    assertEquals(sound, event.getSummary().getValue());
  }

  /// What a label can hold: no control characters, no halves of characters.
  private static String sound(String text) {
    return text.codePoints()
        .filter(it -> it >= ' ' && it != 0x7f && !(it >= 0x80 && it < 0xa0))
        .filter(it -> it < 0xd800 || it > 0xdfff)
        .filter(it -> it != 0x2028 && it != 0x2029)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
