package anneal.planning;

import anneal.memory.Card;
import anneal.memory.MemoryModel;
import anneal.planning.Plan.Dropping;
import anneal.planning.Plan.Load;
import anneal.question.QuestionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// From interview dates to what to study today.
///
/// A plan is made anew whenever it is asked for: what was missed is spread over what is left, and
/// nobody owes anything. Memory states are read, never written. The same request gives the same
/// plan. One planner keeps its tables, so the second plan is quick; threads may share it.
public final class Planner {

  private final MemoryModel model;
  private final Tables tables;

  /// What a plan is made from.
  ///
  /// @param today study day, days since 1970-01-01
  /// @param interviews at least one after today; those over are ignored
  /// @param candidates all questions that may be asked, whether seen or not
  /// @param time minutes and rest days
  public record Request(
      int today, List<Interview> interviews, List<Candidate> candidates, Days time) {

    public Request {
      int now = today;
      interviews = interviews.stream().filter(it -> it.day() > now).toList();
      candidates = List.copyOf(candidates);
      if (interviews.isEmpty()) {
        throw new IllegalArgumentException("there is no interview after today: give one a date");
      }
    }
  }

  public Planner(MemoryModel model) {
    this.model = model;
    tables = new Tables(model);
  }

  /// Questions to ask now, the most useful first: what the desk serves from. None of those already
  /// answered today, none that no interview asks for, nothing on rest days.
  public List<QuestionId> today(Request request) {
    return today(request, order(request));
  }

  private static List<QuestionId> today(Request request, Order order) {
    return request.time().seconds(request.today()) == 0 ? List.of() : order.questions();
  }

  /// The same, with how many of them fit into what is left of today; on a day of rest none does.
  public Order order(Request request) {
    Agenda agenda = new Agenda(request);
    Board board = agenda.board(model);
    int[] order = order(board);
    return new Order(
        IntStream.of(order).mapToObj(agenda::question).toList(), fitting(agenda, board, order));
  }

  /// Questions for a day.
  ///
  /// @param questions in order, beginning with the one that pays most; more than the day holds
  /// @param fitting how many of them fit into what is left of the day, second tries considered
  public record Order(List<QuestionId> questions, int fitting) {}

  /// The whole plan.
  ///
  /// @param seed chance of the simulated learners; the same seed gives the same bands
  public Plan plan(Request request, long seed) {
    Agenda agenda = new Agenda(request);
    Board board = agenda.board(model);
    Order order = order(request);
    Outcome outcome = new Outlooks(model, tables, agenda, seed).simulate();
    return new Plan(
        today(request, order),
        order.fitting(),
        loads(request.today(), outcome),
        outcome.expected,
        topics(agenda, board));
  }

  private int[] order(Board board) {
    return new PricedPlan(tables, 1).order(board);
  }

  private static int fitting(Agenda agenda, Board board, int[] order) {
    double left = board.capacity[0] - agenda.secondsToday();
    int count = 0;
    for (int row : order) {
      left -= Outlook.cost(board, row);
      if (left < 0) {
        break;
      }
      count++;
    }
    return count;
  }

  private static List<Load> loads(int today, Outcome outcome) {
    return IntStream.range(0, outcome.answers.length)
        .mapToObj(i -> new Load(today + i, outcome.answers[i], outcome.seconds[i] / 60))
        .toList();
  }

  private List<Dropping> topics(Agenda agenda, Board board) {
    double price = new PricedPlan(tables, 1).price(board, board.secondsLeft());
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (int row = 0; row < board.size(); row++) {
      if (board.open(row)) {
        Futures table = tables.of(board, row);
        double own = PricedPlan.price(board, row, price);
        double[] sum = sums.computeIfAbsent(agenda.topic(row), it -> new double[2]);
        double gain = table.value(board, row, own) - table.unasked(board, row);
        sum[0] += board.weight[row] * Math.max(0, gain);
        sum[1] += board.seconds[row] * table.uses(board, row, own);
      }
    }
    double days = board.capacity.length;
    List<Dropping> all = new ArrayList<>();
    sums.forEach((topic, it) -> all.add(new Dropping(topic, it[0], it[1] / 60 / days)));
    all.sort(Comparator.comparingDouble(Dropping::loss).thenComparing(Dropping::topic));
    return all;
  }

  /// Whether a card was answered on or after a day.
  static boolean answeredSince(Card card, int day) {
    return card instanceof Card.Seen seen && seen.lastDay() >= day;
  }
}
