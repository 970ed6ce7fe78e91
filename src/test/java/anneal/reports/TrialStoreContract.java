package anneal.reports;

import static anneal.study.Events.ANNA;
import static anneal.study.Events.BAYES;
import static anneal.study.Events.BEN;
import static anneal.study.Events.GINI;
import static anneal.study.Events.TODAY;
import static anneal.study.Events.noon;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.analysis.Trial;
import anneal.memory.Rating;
import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.study.Events;
import anneal.study.Stamp;
import anneal.study.StudyStore;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every [TrialStore] tells.
public abstract class TrialStoreContract {

  /// Where study is recorded; the same one within a test.
  protected abstract StudyStore study();

  /// The answers in it.
  protected abstract TrialStore trials();

  private Stamp review(LearnerId learner, QuestionId question, int day) {
    Stamp stamp = Events.on(day, 0, learner, question);
    study().record(stamp.id(), learner, question, Events.review(stamp, Rating.AGAIN));
    return stamp;
  }

  private static List<QuestionId> questions(List<Trial> trials) {
    return trials.stream().map(Trial::question).toList();
  }

  @Test
  void answersAreThereAsTheyWereGivenOldestFirst() {
    review(ANNA, GINI, TODAY);
    review(ANNA, BAYES, TODAY + 1);
    review(BEN, GINI, TODAY);

    List<Trial> anna = trials().of(ANNA, noon(TODAY + 9, 0));

    assertEquals(List.of(GINI, BAYES), questions(anna));
    Trial first = anna.getFirst();
    assertEquals(ANNA, first.learner());
    assertEquals(TODAY, first.day());
    assertEquals(Events.asked().variant(), first.variant());
    assertEquals(Set.copyOf(Events.asked().order()), first.offered());
    assertEquals(1, first.picked().size());
    assertTrue(first.milliseconds() > 0);
  }

  @Test
  void onlyWhatWasBeforeCounts() {
    review(ANNA, GINI, TODAY);
    review(ANNA, BAYES, TODAY + 1);

    assertEquals(List.of(GINI), questions(trials().of(ANNA, noon(TODAY + 1, 0))));
    assertEquals(List.of(), trials().of(BEN, noon(TODAY + 9, 0)));
  }

  @Test
  void whatWasUndoneDoesNotCountAndWhatWasGradedAgainCountsAsItIs() {
    Stamp undone = review(ANNA, GINI, TODAY);
    Stamp back = Events.on(TODAY, 5, ANNA, GINI);
    study().amend(back.id(), ANNA, GINI, Events.undo(back, undone.id()));
    Stamp wrong = review(ANNA, BAYES, TODAY);
    double before = trials().of(ANNA, noon(TODAY + 9, 0)).getFirst().score();
    Stamp again = Events.on(TODAY + 1, 0, ANNA, BAYES);
    study().amend(again.id(), ANNA, BAYES, Events.regrade(again, wrong.id(), Rating.GOOD));

    List<Trial> left = trials().of(ANNA, noon(TODAY + 9, 0));

    assertEquals(List.of(BAYES), questions(left));
    assertTrue(left.getFirst().score() > before, left + " after " + before);
  }

  @Test
  void allLearnersTogetherTheNewestWhereThereAreMore() {
    review(ANNA, GINI, TODAY);
    review(BEN, GINI, TODAY);
    review(BEN, BAYES, TODAY + 1);

    assertEquals(List.of(GINI, GINI, BAYES), questions(trials().all(noon(TODAY + 9, 0), 10)));
    assertEquals(List.of(GINI, BAYES), questions(trials().all(noon(TODAY + 9, 0), 2)));
    assertEquals(List.of(GINI, GINI), questions(trials().all(noon(TODAY + 1, 0), 10)));
  }
}
