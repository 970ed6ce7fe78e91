package anneal.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.question.Choice;
import anneal.question.Dealer;
import anneal.question.History;
import anneal.question.Level;
import anneal.question.Option;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Revision;
import anneal.question.Variant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
    assertEquals(0.25, score.position(), 1e-9);
  }

  @Test
  void theOddsAreThoseOfManyDeals() {
    Choice choice =
        new Choice(
            List.of(
                option("a", "7 days off it", false, false),
                option("b", "12 hours", true, false),
                option("c", "3 days", false, false),
                option("d", "12 minutes", false, false),
                option("e", "all of the above", false, true),
                option("f", "5 weeks", false, true)),
            3);
    Variant variant = new Variant(0, Map.of(), null, "How long?", choice, List.of(), "", null);
    GuessOdds odds = GuessOdds.of(variant, choice);
    int deals = 40_000;
    double[] at = new double[4];
    double longest = 0;
    double middle = 0;
    for (int deal = 0; deal < deals; deal++) {
      List<Option> shown =
          ((Choice) Dealer.shown(choice, Dealer.deal(choice, deal * 31L))).options();
      List<Integer> lengths = shown.stream().map(it -> it.text().length()).toList();
      at[shown.indexOf(choice.key())] += 1.0 / deals;
      longest += Collections.max(lengths) == choice.key().text().length() ? 1.0 / deals : 0;
      middle += middle(shown).contains(choice.key()) ? 0.5 / deals : 0;
    }
    for (int i = 0; i < at.length; i++) {
      assertEquals(at[i], odds.at(i), 0.01, "position " + i);
    }
    assertEquals(longest, odds.right(BlindGuess.LONGEST), 0.01);
    assertEquals(middle, odds.right(BlindGuess.MIDDLE), 0.01);
    assertEquals(0.25, odds.chance(), 1e-9);
  }

  private static Option option(String id, String text, boolean correct, boolean pinned) {
    return new Option(id, text, correct, null, null, pinned);
  }

  /// The two in the middle of four, by value where all are numbers; of equal ones the first shown.
  private static List<Option> middle(List<Option> shown) {
    List<Option> order = new ArrayList<>(shown);
    if (order.stream().allMatch(it -> Character.isDigit(it.text().charAt(0)))) {
      order.sort(Comparator.comparingInt(it -> Integer.parseInt(it.text().split(" ", 2)[0])));
    }
    return order.subList(1, 3);
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
