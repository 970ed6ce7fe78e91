package anneal.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.question.Choice;
import anneal.question.History;
import anneal.question.Level;
import anneal.question.Option;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Revision;
import anneal.question.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackScoreTest {

  /// A question whose first option is the key.
  private static Question question(int number, String stem, String... texts) {
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      options.add(new Option("o" + i, texts[i], i == 0, null, null, false));
    }
    Choice choice = new Choice(options, texts.length - 1);
    Variant only = new Variant(0, Map.of(), null, stem, choice, List.of(), "", null);
    return new Question(
        new QuestionId("pack", "q" + number),
        new Revision(1, "0"),
        "topic",
        Level.JUNIOR,
        30,
        Set.of(),
        null,
        List.of(),
        List.of(only));
  }

  private static PackScore score(Question... questions) {
    return PackScore.of(
        new Pack(
            "pack",
            "Pack",
            "1.0.0",
            "en",
            "CC0-1.0",
            List.of(),
            "",
            List.of(),
            List.of(questions),
            History.NONE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "LONGEST; Why?; a much longer reason; short; brief; terse; 1",
        "LONGEST; Why?; short; brief; terse; a much longer reason; 0",
        "LONGEST; Why?; alike; brief; terse; tiny; 0.333",
        "SPECIFIC; How long?; 20 ms; a while; moments; an age; 1",
        "SPECIFIC; How long?; a while; moments; an age; ages; 0.25",
        "OVERLAP; Why do gradients vanish?; gradients shrink; noise; labels; batches; 1",
        "OVERLAP; Why do gradients vanish?; noise; the gradient vanishes; labels; batches; 0",
        "GRAMMAR; The median is an; estimator; mean; loss; bound; 1",
        "GRAMMAR; The median is a; estimator; mean; average; error; 0",
        "ALL_OF_THE_ABOVE; Which?; all of the above; one; two; three; 1",
        "ALL_OF_THE_ABOVE; Which?; one; none of the above; two; three; 0",
        "MIDDLE; How many?; 5; 1; 9; 0; 0.5",
        "MIDDLE; How many?; 5; 4; 3; 2; 0",
      })
  void eachGuessFollowsItsOneCue(
      BlindGuess guess, String stem, String key, String b, String c, String d, double share) {
    PackScore score = score(question(0, stem, key, b, c, d));
    assertEquals(share, score.shares().get(guess), 1e-3);
  }

  @Test
  void positionsOfShuffledKeysTellNothing() {
    PackScore score = score(question(0, "Why?", "a", "b", "c", "d"));
    assertEquals(0.25, score.chance(), 1e-9);
    assertEquals(0.25, score.position(), 0.07);
  }

  @Test
  void fewQuestionsSayNothing() {
    Question[] nineteen =
        IntStream.range(0, 19)
            .mapToObj(it -> question(it, "Why?", "a much longer reason", "short", "brief"))
            .toArray(Question[]::new);
    assertEquals(1, score(nineteen).shares().get(BlindGuess.LONGEST), 1e-9);
    assertEquals(List.of(), score(nineteen).findings());
    assertTrue(score(nineteen).line().startsWith("pack: 19 choice questions"));
  }
}
