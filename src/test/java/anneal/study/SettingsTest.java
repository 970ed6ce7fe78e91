package anneal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.Papers;
import anneal.question.Level;
import anneal.question.Question;
import anneal.study.Settings.Scope;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', p0/t0 p0/t1 p1/t0 p1/t1 p2/t0 p2/t1",
    "p0, '', p0/t0 p0/t1",
    "'', p1/t1, p1/t1",
    "p0, p1/t1, p0/t0 p0/t1 p1/t1",
    "p0 p1, p1/t1, p0/t0 p0/t1 p1/t1",
    "p1, p1/t1, p1/t1",
    "p1 p2, p1/t0 p2/t1, p1/t0 p2/t1",
  })
  void aTopicNarrowsItsOwnBankOnlyAndChoosesIt(String packs, String topics, String held) {
    Scope scope = new Scope(names(packs), names(topics), Set.of());
    String topicsHeld =
        Papers.catalog(3, 2, 1).packs().stream()
            .flatMap(it -> it.questions().stream())
            .filter(scope::holds)
            .map(SettingsTest::topic)
            .collect(Collectors.joining(" "));
    assertEquals(held, topicsHeld);
  }

  @ParameterizedTest
  @CsvSource({"JUNIOR, 2", "PRINCIPAL, 0"})
  void aLevelNarrowsAllBanks(Level level, int held) {
    Scope scope = new Scope(Set.of(), Set.of("p1/t1"), Set.of(level));
    long questions =
        Papers.catalog(3, 2, 2).packs().stream()
            .flatMap(it -> it.questions().stream())
            .filter(scope::holds)
            .count();
    assertEquals(held, questions);
  }

  private static Set<String> names(String list) {
    return Arrays.stream(list.split(" ")).filter(it -> !it.isEmpty()).collect(Collectors.toSet());
  }

  private static String topic(Question question) {
    return question.id().pack() + "/" + question.topic();
  }
}
