package anneal.planning;

import anneal.memory.MemoryModel;
import anneal.memory.MemoryState;
import anneal.memory.Rating;
import java.util.Arrays;

/// What a planner knows of all questions on one day, in columns: a row for each question, numbered
/// from 0. Rows are what policies sort, thousands of times in a simulation, hence bare arrays.
///
/// Memory states are beliefs: they follow the model from the answers given, while the memory of the
/// learner follows its own ways.
final class Board {

  /// Marks a question never answered.
  static final int NEVER = Integer.MIN_VALUE;

  /// How many first answers in one topic count as much as the prior and all other topics.
  private static final double BORROWED = 4;

  final MemoryModel model;
  final Exam exam;

  /// Worth of each question in the interview it is studied for; 0 where none asks for it.
  final double[] weight;

  /// Seconds that an answer is expected to take.
  final double[] seconds;

  /// Topic of each question, numbered from 0.
  final int[] topic;

  /// Days; 0 while never answered.
  final double[] stability;

  /// 1..10; 0 while never answered.
  final double[] difficulty;

  /// Day of the last answer, or [#NEVER].
  final int[] lastDay;

  /// The next interview, at or after [#today]; it is no study day.
  int interviewDay;

  /// Day of the interview that each question is studied for: the earliest one that asks for it.
  final int[] targetDay;

  /// Day on which the plan began, 0 or before.
  final int begun;

  /// The day that is planned.
  int today;

  /// Seconds there are on each study day; 0 on rest days.
  final double[] capacity;

  private final double[] prior;
  private final double[] surpriseOf;
  private final int[] answersOf;
  private double surprise;
  private int firstAnswers;

  /// A board on day 0.
  ///
  /// @param capacity seconds on each study day from 0 to the day before the last interview
  /// @param begun day on which the plan began, 0 or before
  Board(MemoryModel model, Exam exam, double[] capacity, int begun) {
    this.model = model;
    this.exam = exam;
    this.seconds = exam.seconds;
    this.topic = exam.topic;
    this.capacity = capacity;
    this.begun = begun;
    prior = exam.known;
    weight = new double[seconds.length];
    targetDay = new int[seconds.length];
    stability = new double[weight.length];
    difficulty = new double[weight.length];
    lastDay = new int[weight.length];
    Arrays.fill(lastDay, NEVER);
    int topics = Arrays.stream(topic).max().orElse(0) + 1;
    surpriseOf = new double[topics];
    answersOf = new int[topics];
    turnTo(0);
  }

  /// Makes this day today: questions whose interview is over turn to the next that asks for them.
  void turnTo(int day) {
    today = day;
    interviewDay = capacity.length;
    for (Exam.Date date : exam.dates) {
      if (date.day > day) {
        interviewDay = Math.min(interviewDay, date.day);
      }
    }
    for (int row = 0; row < weight.length; row++) {
      aim(row);
    }
  }

  /// Whether a question may be asked today: an interview asks for it, and it was not asked today.
  boolean open(int row) {
    return weight[row] > 0 && lastDay[row] != today;
  }

  /// Seconds from today to the last interview.
  double secondsLeft() {
    double sum = 0;
    for (int day = today; day < capacity.length; day++) {
      sum += capacity[day];
    }
    return sum;
  }

  private void aim(int row) {
    weight[row] = 0;
    targetDay[row] = today;
    for (Exam.Date date : exam.dates) {
      boolean earlier = weight[row] == 0 || date.day < targetDay[row];
      if (date.day > today && date.studied(row) > 0 && earlier) {
        weight[row] = date.studied(row);
        targetDay[row] = date.day;
      }
    }
  }

  int size() {
    return weight.length;
  }

  boolean seen(int row) {
    return lastDay[row] != NEVER;
  }

  /// Believed chance of recall on a day if nothing is answered until then.
  double recall(int row, int day) {
    return seen(row)
        ? model.retrievability(Math.max(0, day - lastDay[row]), stability[row])
        : known(row);
  }

  /// Believed chance that a question never answered would be answered right: what was thought
  /// before, moved by as much as first answers in its topic and elsewhere came out otherwise.
  double known(int row) {
    int here = topic[row];
    double surprise = surpriseHere(here);
    return Math.clamp(prior[row] + surprise, 0.01, 0.99);
  }

  private double surpriseHere(int here) {
    double everywhere = surprise / (firstAnswers + BORROWED);
    return (surpriseOf[here] + BORROWED * everywhere) / (answersOf[here] + BORROWED);
  }

  /// Takes an answer of today into the belief.
  void answered(int row, boolean right) {
    Rating rating = right ? Rating.GOOD : Rating.AGAIN;
    if (seen(row)) {
      int elapsed = Math.max(0, today - lastDay[row]);
      keep(row, model.next(state(row), elapsed, rating));
    } else {
      double than = (right ? 1 : 0) - prior[row];
      surprise += than;
      surpriseOf[topic[row]] += than;
      firstAnswers++;
      answersOf[topic[row]]++;
      keep(row, model.first(rating));
    }
    lastDay[row] = today;
  }

  MemoryState state(int row) {
    return new MemoryState(stability[row], difficulty[row]);
  }

  /// Begins with a memory from before.
  ///
  /// @param day of the last answer, before 0
  void keep(int row, MemoryState state, int day) {
    keep(row, state);
    lastDay[row] = day;
  }

  /// Makes another board over the same questions believe what this one does.
  void copyTo(Board other) {
    System.arraycopy(stability, 0, other.stability, 0, stability.length);
    System.arraycopy(difficulty, 0, other.difficulty, 0, difficulty.length);
    System.arraycopy(lastDay, 0, other.lastDay, 0, lastDay.length);
    System.arraycopy(surpriseOf, 0, other.surpriseOf, 0, surpriseOf.length);
    System.arraycopy(answersOf, 0, other.answersOf, 0, answersOf.length);
    other.surprise = surprise;
    other.firstAnswers = firstAnswers;
  }

  private void keep(int row, MemoryState state) {
    stability[row] = state.stability();
    difficulty[row] = state.difficulty();
  }
}
