package anneal.planning;

import anneal.memory.Card;
import anneal.memory.MemoryModel;
import anneal.question.QuestionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A request in columns: candidates become rows, study days are counted from today.
final class Agenda {

  private final Planner.Request request;
  private final List<Candidate> rows;
  private final Exam exam;
  private final double[] capacity;
  private final int begun;

  Agenda(Planner.Request request) {
    this.request = request;
    rows = request.candidates();
    int last = request.interviews().stream().mapToInt(Interview::day).max().orElseThrow();
    capacity = new double[last - request.today()];
    for (int i = 0; i < capacity.length; i++) {
      capacity[i] = request.time().seconds(request.today() + i);
    }
    begun = request.interviews().stream().mapToInt(Interview::begunDay).min().orElseThrow();
    exam = exam();
  }

  /// A fresh board for today.
  Board board(MemoryModel model) {
    return board(model, exam, capacity.clone(), allRows());
  }

  /// A board over some of the questions.
  Board board(MemoryModel model, Exam some, double[] seconds, int[] chosen) {
    Board board = new Board(model, some, seconds, Math.min(0, begun - request.today()));
    for (int i = 0; i < chosen.length; i++) {
      if (rows.get(chosen[i]).card() instanceof Card.Seen seen) {
        board.keep(i, seen.memory(), Math.min(0, seen.lastDay() - request.today()));
      }
    }
    return board;
  }

  QuestionId question(int row) {
    return rows.get(row).question();
  }

  String topic(int row) {
    return rows.get(row).topic();
  }

  Exam whole() {
    return exam;
  }

  double[] capacity() {
    return capacity.clone();
  }

  double missed() {
    return request.time().missed();
  }

  int today() {
    return request.today();
  }

  /// Seconds that today's answers have taken already, as far as cards show it.
  double secondsToday() {
    return rows.stream()
        .filter(it -> Planner.answeredSince(it.card(), request.today()))
        .mapToDouble(Candidate::seconds)
        .sum();
  }

  int[] allRows() {
    int[] all = new int[rows.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    return all;
  }

  private Exam exam() {
    int size = rows.size();
    double[] seconds = new double[size];
    double[] known = new double[size];
    int[] topic = new int[size];
    Map<String, Integer> topics = new HashMap<>();
    for (int i = 0; i < size; i++) {
      seconds[i] = rows.get(i).seconds();
      known[i] = rows.get(i).known();
      topic[i] = topics.computeIfAbsent(rows.get(i).topic(), it -> topics.size());
    }
    List<Exam.Date> dates = new ArrayList<>();
    for (Interview interview : request.interviews()) {
      boolean[] dropped = new boolean[size];
      for (int i = 0; i < size; i++) {
        dropped[i] = interview.dropped().contains(rows.get(i).topic());
      }
      dates.add(new Exam.Date(interview.day() - request.today(), weights(interview), dropped));
    }
    return new Exam(seconds, topic, known, dates);
  }

  /// A pack's weight is shared by its questions as the interview counts them; dropped topics weigh
  /// too, since they will be asked all the same.
  private double[] weights(Interview interview) {
    Map<String, Double> counts = new HashMap<>();
    rows.forEach(
        it -> counts.merge(it.question().pack(), interview.emphasis().of(it), Double::sum));
    double all =
        counts.keySet().stream().mapToDouble(it -> interview.weights().getOrDefault(it, 0.0)).sum();
    double[] weight = new double[rows.size()];
    for (int i = 0; i < weight.length && all > 0; i++) {
      String pack = rows.get(i).question().pack();
      double share = interview.weights().getOrDefault(pack, 0.0) / all;
      weight[i] = share * interview.emphasis().of(rows.get(i)) / counts.getOrDefault(pack, 1.0);
    }
    return weight;
  }
}
