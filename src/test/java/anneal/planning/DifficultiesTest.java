package anneal.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.planning.Difficulties.Met;
import anneal.question.Choice;
import anneal.question.Level;
import anneal.question.Option;
import anneal.question.QuestionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifficultiesTest {

  private static final QuestionId GINI = new QuestionId("trees", "gini");

  private static List<Met> answers(int learners, boolean right) {
    return IntStream.range(0, learners)
        .mapToObj(i -> new Met("learner" + i, GINI, 0.25, right))
        .toList();
  }

  private static double of(List<Met> met) {
    return Difficulties.of(met, _ -> Optional.of(Level.SENIOR)).of(GINI, Level.SENIOR);
  }

  @Test
  void theLevelStandsUntilEightLearnersHaveAnswered() {
    assertEquals(Ability.prior(Level.SENIOR), of(answers(7, false)));
    assertTrue(of(answers(8, false)) > Ability.prior(Level.SENIOR) + 1);
    assertTrue(of(answers(8, true)) < Ability.prior(Level.SENIOR) - 0.5);
  }

  @Test
  void aQuestionThatIsInNoBankAnyMoreIsPassedOver() {
    Difficulties none = Difficulties.of(answers(20, true), _ -> Optional.empty());
    assertEquals(Ability.prior(Level.JUNIOR), none.of(GINI, Level.JUNIOR));
  }

  @Test
  void theyComeNearerToTheTruthThanTheLevel() {
    int questions = 60;
    List<Met> met = new ArrayList<>();
    for (int learner = 0; learner < 200; learner++) {
      double ability = 1.2 * Lots.normal(5, 1, learner);
      for (int i = 0; i < questions; i++) {
        boolean right =
            Lots.share(5, 3, learner * 100L + i) < Ability.right(ability, truth(i), 0.25);
        met.add(new Met("learner" + learner, id(i), 0.25, right));
      }
    }
    Difficulties found = Difficulties.of(met, _ -> Optional.of(Level.SENIOR));
    double level = 0;
    double moved = 0;
    for (int i = 0; i < questions; i++) {
      level += Math.pow(Ability.prior(Level.SENIOR) - truth(i), 2);
      moved += Math.pow(found.of(id(i), Level.SENIOR) - truth(i), 2);
    }
    assertTrue(moved < 0.5 * level, moved + " against " + level);
  }

  private static double truth(int question) {
    return Ability.prior(Level.SENIOR) + 0.9 * Lots.normal(5, 2, question);
  }

  private static QuestionId id(int question) {
    return new QuestionId("trees", "q" + question);
  }

  @ParameterizedTest
  @CsvSource({"3, 3, 0.25", "5, 3, 0.25", "2, 3, 0.3333", "1, 1, 0.5"})
  void blindPicksAreRightOnceInAsManyAsAreShown(int wrong, int shown, double chance) {
    List<Option> options = new ArrayList<>();
    for (int i = 0; i <= wrong; i++) {
      options.add(new Option("o" + i, "text", i == 0, null, null, false));
    }
    assertEquals(chance, Guessing.chance(new Choice(options, shown)), 0.0001);
  }
}
