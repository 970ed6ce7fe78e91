package anneal.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.memory.Card;
import anneal.memory.EasyDays;
import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.planning.Plan.Expected;
import anneal.planning.Planner.Request;
import anneal.question.QuestionId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannerTest {

  private final Planner planner = new Planner(new Fsrs(Weights.DEFAULT));

  @Test
  void theDayIsFilledAndNotOverfilled() {
    Plan plan = planner.plan(Requests.request(400, 30, 30), 1);
    double minutes = plan.days().getFirst().minutes();
    assertTrue(minutes > 20 && minutes < 33, plan.days().getFirst().toString());
    assertTrue(plan.todayCount() > 10 && plan.todayCount() < plan.today().size());
    assertEquals(30, plan.days().size());
    assertEquals(plan.today().size(), new HashSet<>(plan.today()).size());
  }

  @Test
  void studyingIsExpectedToHelpAndTheBandHoldsTheMiddle() {
    Expected expected = planner.plan(Requests.request(400, 30, 30), 1).expected().getFirst();
    assertTrue(expected.low() < expected.recall() && expected.recall() < expected.high());
    assertTrue(expected.recall() > expected.idle() + 0.05, expected.toString());
  }

  @Test
  void theSameRequestGivesTheSamePlan() {
    Request request = Requests.request(250, 20, 20);
    assertEquals(planner.plan(request, 7), new Planner(new Fsrs(Weights.DEFAULT)).plan(request, 7));
    assertEquals(planner.today(request), planner.plan(request, 8).today());
  }

  @Test
  void moreMinutesBringMore() {
    Plan plan = planner.plan(Requests.request(400, 30, 20), 1);
    Plan more = planner.plan(Requests.request(400, 30, 30), 1);
    double difference = more.expected().getFirst().recall() - plan.expected().getFirst().recall();
    assertTrue(difference > 0.02, "only " + difference);
  }

  @Test
  void droppingATopicCostsLessThanItWeighsAndSavesItsTime() {
    Request request = Requests.request(300, 30, 20);
    Plan plan = planner.plan(request, 1);
    assertEquals(60, plan.topics().size());
    double minutes = plan.topics().stream().mapToDouble(Plan.Dropping::minutes).sum();
    assertTrue(minutes < 22, "minutes " + minutes);
    for (Plan.Dropping topic : plan.topics()) {
      assertTrue(topic.loss() >= 0 && topic.loss() < 0.24 / 10, topic.toString());
    }
  }

  @Test
  void aDroppedTopicIsNeverOnTheListYetCountsOnTheDay() {
    Request whole = Requests.request(200, 20, 20);
    Interview all = whole.interviews().getFirst();
    Interview less =
        new Interview(all.day(), all.begunDay(), all.weights(), Set.of("mlops/topic3"));
    Request request = new Request(whole.today(), List.of(less), whole.candidates(), whole.time());
    Set<QuestionId> dropped = new HashSet<>();
    whole.candidates().stream()
        .filter(it -> it.topic().equals("mlops/topic3"))
        .forEach(it -> dropped.add(it.question()));
    assertFalse(dropped.isEmpty());
    assertTrue(planner.today(request).stream().noneMatch(dropped::contains));
    assertEquals(
        planner.plan(whole, 1).expected().getFirst().idle(),
        planner.plan(request, 1).expected().getFirst().idle(),
        1e-9);
  }

  private static EasyDays off(DayOfWeek weekday, int day) {
    return new EasyDays(Set.of(weekday), Set.of(), Set.of(day), false);
  }

  @Test
  void restDaysAreFreeOfStudy() {
    LocalDate day = LocalDate.ofEpochDay(Requests.TODAY);
    Days time = new Days(30, off(day.plusDays(1).getDayOfWeek(), Requests.TODAY + 4), 0);
    Request request =
        new Request(
            Requests.TODAY, List.of(Requests.interview(14)), Requests.candidates(200, 0.5), time);
    Plan plan = planner.plan(request, 1);
    for (Plan.Load load : plan.days()) {
      int ahead = load.day() - Requests.TODAY;
      boolean rest = ahead % 7 == 1 || ahead == 4;
      assertEquals(rest, load.answers() == 0, load.toString());
    }
  }

  @Test
  void nothingIsAskedOnARestDay() {
    DayOfWeek today = LocalDate.ofEpochDay(Requests.TODAY).getDayOfWeek();
    Request request =
        new Request(
            Requests.TODAY,
            List.of(Requests.interview(14)),
            Requests.candidates(100, 0.5),
            new Days(30, off(today, Requests.TODAY), 0));
    assertEquals(List.of(), planner.today(request));
  }

  @Test
  void whatWasAnsweredTodayIsNotAskedAgain() {
    Request request = Requests.request(100, 14, 30);
    List<Candidate> after =
        request.candidates().stream()
            .map(
                it ->
                    it.card() instanceof Card.Seen seen
                        ? new Candidate(
                            it.question(),
                            it.topic(),
                            it.seconds(),
                            it.known(),
                            new Card.Seen(
                                seen.memory(), Requests.TODAY, seen.dueDay(), seen.reviews(), 0))
                        : it)
            .toList();
    Set<QuestionId> today =
        Set.copyOf(
            planner.today(
                new Request(request.today(), request.interviews(), after, request.time())));
    for (Candidate candidate : after) {
      assertEquals(candidate.card() == Card.NEW, today.contains(candidate.question()));
    }
  }

  @Test
  void eachQuestionIsStudiedForTheEarliestInterviewThatAsksForIt() {
    Interview soon =
        new Interview(Requests.TODAY + 5, Requests.TODAY, Map.of("mlops", 1.0), Set.of());
    Interview late =
        new Interview(
            Requests.TODAY + 40, Requests.TODAY, Map.of("mlops", 1.0, "statistics", 1.0), Set.of());
    Request request =
        new Request(
            Requests.TODAY, List.of(late, soon), Requests.candidates(240, 0), Requests.minutes(15));
    Plan plan = planner.plan(request, 1);
    assertEquals(2, plan.expected().size());
    long first = plan.today().stream().limit(8).filter(it -> it.pack().equals("mlops")).count();
    assertTrue(first >= 4, plan.today().toString());
    assertTrue(plan.today().stream().noneMatch(it -> it.pack().equals("algorithms")));
  }

  @Test
  void withoutAnInterviewAheadThereIsNoPlan() {
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new Request(
                    Requests.TODAY + 99,
                    List.of(Requests.interview(14)),
                    List.of(),
                    Requests.minutes(9)));
    assertTrue(String.valueOf(e.getMessage()).contains("date"));
  }
}
