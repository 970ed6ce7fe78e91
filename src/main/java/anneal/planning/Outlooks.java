package anneal.planning;

import anneal.memory.MemoryModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Simulated learners who follow the plan from where the learner stands.
///
/// They differ from one another as learners do: in how long memories last, in how much is known
/// before, in days missed; and within one learner questions differ. With many questions each
/// learner is followed over a sample of them, another sample for each, with as much less time.
final class Outlooks {

  private static final int LEARNERS = 20;
  private static final int SAMPLE = 200;
  private static final int SOLVE_EVERY = 7;

  /// Standard deviations of the logarithm of stability: between learners, between questions.
  private static final double BETWEEN_LEARNERS = 0.3;

  private static final double BETWEEN_QUESTIONS = 0.5;

  /// Standard deviation of the share known before, between what is thought and what is.
  private static final double PRIOR_DOUBT = 0.08;

  private final MemoryModel model;
  private final Tables tables;
  private final Agenda agenda;
  private final long seed;

  Outlooks(MemoryModel model, Tables tables, Agenda agenda, long seed) {
    this.model = model;
    this.tables = tables;
    this.agenda = agenda;
    this.seed = seed;
  }

  private static final class Learner implements Luck {

    private final long seed;
    private final double[] seconds;
    private final double missed;

    Learner(long seed, double[] seconds, double missed) {
      this.seed = seed;
      this.seconds = seconds;
      this.missed = missed;
    }

    @Override
    public boolean right(int row, int nth, double chance) {
      return Lots.share(seed, 1, ((long) row << 20) + nth) < chance;
    }

    @Override
    public double seconds(int row, int nth) {
      double pace = 0.3 * Lots.normal(seed, 2, ((long) row << 20) + nth) - 0.045;
      return seconds[row] * Math.exp(pace);
    }

    @Override
    public boolean missed(int day) {
      return Lots.share(seed, 3, day) < missed;
    }
  }

  Outcome simulate() {
    int size = agenda.whole().seconds.length;
    int parts = Math.max(1, (size + SAMPLE - 1) / SAMPLE);
    Run[] runs = new Run[LEARNERS];
    IntStream.range(0, LEARNERS).parallel().forEach(i -> runs[i] = run(i, parts));
    double[] answers = new double[agenda.capacity().length];
    double[] seconds = new double[answers.length];
    for (Run run : runs) {
      for (int day = 0; day < answers.length; day++) {
        answers[day] += run.given[day] * (double) parts / LEARNERS;
        seconds[day] += run.spent[day] * parts / LEARNERS;
      }
    }
    return new Outcome(expected(runs), answers, seconds);
  }

  private List<Plan.Expected> expected(Run[] runs) {
    Board board = agenda.board(model);
    List<Plan.Expected> all = new ArrayList<>();
    for (int date = 0; date < agenda.whole().dates.size(); date++) {
      int which = date;
      double[] sorted = Arrays.stream(runs).mapToDouble(it -> it.recall[which]).sorted().toArray();
      Exam.Date exam = agenda.whole().dates.get(date);
      double idle =
          IntStream.range(0, board.size())
              .mapToDouble(row -> exam.weight[row] * board.recall(row, exam.day))
              .sum();
      double middle = (sorted[LEARNERS / 2 - 1] + sorted[LEARNERS / 2]) / 2;
      all.add(
          new Plan.Expected(
              agenda.today() + exam.day,
              middle,
              sorted[LEARNERS / 10],
              sorted[LEARNERS - 1 - LEARNERS / 10],
              idle));
    }
    return all;
  }

  private Run run(int learner, int parts) {
    long own = Lots.bits(seed, 0, learner);
    int[] rows =
        Arrays.stream(agenda.allRows()).filter(it -> it % parts == learner % parts).toArray();
    Exam exam = part(rows);
    double[] capacity = Arrays.stream(agenda.capacity()).map(it -> it / parts).toArray();
    Board board = agenda.board(model, exam, capacity, rows);
    FsrsMind mind = mind(own, exam, board);
    return new Run(board, mind, new Learner(own, exam.seconds, agenda.missed()))
        .overdrawing()
        .with(new PricedPlan(tables, SOLVE_EVERY));
  }

  private FsrsMind mind(long own, Exam exam, Board board) {
    double learner = BETWEEN_LEARNERS * Lots.normal(own, 4, 0);
    double doubt = PRIOR_DOUBT * Lots.normal(own, 5, 0);
    double[] factor = new double[board.size()];
    double[] known = new double[board.size()];
    for (int row = 0; row < factor.length; row++) {
      factor[row] = Math.exp(learner + BETWEEN_QUESTIONS * Lots.normal(own, 6, row));
      known[row] = Math.clamp(exam.known[row] + doubt, 0, 1);
    }
    FsrsMind mind = new FsrsMind(model, known, factor);
    for (int row = 0; row < factor.length; row++) {
      if (board.seen(row)) {
        mind.keep(row, board.state(row), board.lastDay[row]);
      }
    }
    return mind;
  }

  private Exam part(int[] rows) {
    Exam whole = agenda.whole();
    List<Exam.Date> dates = new ArrayList<>();
    for (Exam.Date date : whole.dates) {
      dates.add(date.over(rows));
    }
    int[] topic = Arrays.stream(rows).map(it -> whole.topic[it]).toArray();
    return new Exam(pick(whole.seconds, rows), topic, pick(whole.known, rows), dates);
  }

  private static double[] pick(double[] column, int[] rows) {
    return Arrays.stream(rows).mapToDouble(it -> column[it]).toArray();
  }
}
