package anneal.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Premises;
import anneal.browser.Hand.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole sittings over every kind of question, without a mouse.
@InBrowser
class KeysOnlyTest {

  private static final Path KINDS = Path.of("src/test/resources/packs/kinds");

  private Premises premises;
  private Learner learner;

  @BeforeEach
  void open(@TempDir Path folder) {
    premises = new Premises(folder, KINDS);
    learner = new Learner(premises);
    learner.settle(20, 9, "[\"kinds\"]");
  }

  @AfterEach
  void close() {
    premises.close();
  }

  @Test
  void everyKindIsAnsweredAndLooksRightInEveryPhase(Visitor visitor) {
    List<String> faults = new ArrayList<>();
    Set<Kind> met = EnumSet.noneOf(Kind.class);
    visitor.open(premises.address());
    Hand hand =
        new Hand(
            visitor,
            (kind, phase) -> {
              if (!met.contains(kind)) {
                String name = "kind-" + kind.name().toLowerCase(Locale.ROOT) + "-" + phase;
                faults.addAll(Inspection.of(visitor, name));
              }
              if (phase.equals("answered")) {
                met.add(kind);
              }
            });
    hand.finish();
    assertEquals(EnumSet.allOf(Kind.class), met);
    visitor.see(".finished .moved .temperature-bar");
    visitor.see(".finished .suggestion button");
    visitor.see(".finished ~ .key-line button:has-text('Undo')");
    assertTrue(visitor.see(".finished .lead").innerText().contains("will be due on " + nextDue()));
    faults.addAll(Inspection.of(visitor, "finished"));
    visitor.open(premises.address() + "/home");
    assertEquals(6, visitor.see("main:has(.heat-map) .day-marks").locator(".before").count());
    faults.addAll(Inspection.of(visitor, "home-first-day"));
    assertEquals(List.of(), faults);
  }

  @Test
  void onTheDueDayExactlyWhatIsDueIsAsked(Visitor visitor) {
    visitor.open(premises.address());
    Hand hand = new Hand(visitor, (_, _) -> {});
    hand.finish();

    TreeMap<String, LocalDate> due = new TreeMap<>();
    for (JsonNode line : lastSitting().get("answers")) {
      due.put(line.get("questionId").asText(), LocalDate.parse(line.get("dueDate").asText()));
    }
    LocalDate day = due.values().stream().min(LocalDate::compareTo).orElseThrow();
    Set<String> expected =
        due.entrySet().stream()
            .filter(it -> it.getValue().equals(day))
            .map(it -> it.getKey())
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(expected.size() < due.size(), "not all fall due on one day: " + due);

    Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    premises.pass(Duration.between(premises.now(), noon));
    learner.settle(20, 0, "[\"kinds\"]");
    visitor.open(premises.address() + "/home");
    assertEquals(
        Integer.toString(expected.size()), visitor.see(".today .number").innerText().strip());
    visitor.see(".today a.button").focus();
    visitor.press("Enter");
    hand.finish();

    Set<String> asked = new TreeSet<>();
    lastSitting().get("answers").forEach(it -> asked.add(it.get("questionId").asText()));
    assertEquals(expected, asked);
    visitor.open(premises.address() + "/home");
    assertEquals("Nothing is due today", visitor.see(".today h1").innerText());
  }

  /// Named by its date: what is tomorrow for the browser's clock may not be so for the learner's
  /// day.
  private String nextDue() {
    LocalDate date = LocalDate.parse(lastSitting().at("/nextDue/date").asText());
    return date.format(DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH));
  }

  private JsonNode lastSitting() {
    JsonNode sittings = learner.api().get("/api/sittings?limit=1").expect(200).get("sittings");
    String id = sittings.get(0).get("id").asText();
    return learner.api().get("/api/sittings/" + id).expect(200);
  }
}
