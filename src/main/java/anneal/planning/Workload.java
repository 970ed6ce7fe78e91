package anneal.planning;

import anneal.memory.Card;
import anneal.memory.MemoryModel;
import anneal.memory.MemoryState;
import anneal.memory.Rating;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a desired retention costs and yields: one's own cards and new ones, followed over some
/// weeks by simulated learners.
///
/// They differ as [Outlooks] says: in how long memories last, and questions within one learner too.
/// What was due before the simulation begins keeps its day; from there on the desired retention
/// decides.
public final class Workload {

  /// Days that are simulated.
  public static final int DAYS = 90;

  private static final int LEARNERS = 40;
  private static final int SAMPLE = 1_500;
  private static final double BETWEEN_LEARNERS = 0.3;
  private static final double BETWEEN_QUESTIONS = 0.5;

  private final MemoryModel model;
  private final Request request;
  private final double retention;
  private final double scale;
  private final List<Item> items;

  /// A question.
  ///
  /// @param card as it stands
  /// @param seconds that an answer takes, above 0
  public record Item(Card card, double seconds) {}

  /// What is simulated.
  ///
  /// @param items cards in the order in which new ones are begun
  /// @param newPerDay new ones begun each day
  /// @param known chance of knowing a new one, 0..1
  /// @param today study day
  public record Request(List<Item> items, int newPerDay, double known, int today) {

    public Request {
      items = List.copyOf(items);
    }
  }

  /// Nine simulated learners in ten lie between low and high.
  public record Band(double low, double middle, double high) {}

  /// What came of it.
  ///
  /// @param retention the desired one
  /// @param minutes a day, mean over the days simulated
  /// @param known share of all questions that would be recalled at the end
  public record Found(double retention, Band minutes, Band known) {}

  private record Life(double seconds, double recall) {}

  private Workload(MemoryModel model, Request request, double retention) {
    this.model = model;
    this.request = request;
    this.retention = retention;
    int step = Math.max(1, request.items.size() / SAMPLE);
    items =
        IntStream.range(0, request.items.size())
            .filter(i -> i % step == 0)
            .mapToObj(request.items::get)
            .toList();
    scale = items.isEmpty() ? 0 : (double) request.items.size() / items.size();
  }

  /// Simulates one desired retention.
  ///
  /// @param retention between 0 and 1
  /// @param seed the same gives the same
  public static Found of(MemoryModel model, Request request, double retention, long seed) {
    Workload workload = new Workload(model, request, retention);
    List<Life> lives =
        IntStream.range(0, LEARNERS)
            .parallel()
            .mapToObj(i -> workload.learner(Lots.bits(seed, 0, i)))
            .toList();
    return new Found(
        retention,
        band(lives.stream().mapToDouble(it -> it.seconds / 60 / DAYS).toArray()),
        band(lives.stream().mapToDouble(Life::recall).toArray()));
  }

  private static Band band(double[] values) {
    Arrays.sort(values);
    double middle = (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    int tail = values.length / 20;
    return new Band(values[tail], middle, values[values.length - 1 - tail]);
  }

  private Life learner(long own) {
    double lasting = BETWEEN_LEARNERS * Lots.normal(own, 1, 0);
    double seconds = 0;
    double recall = 0;
    int fresh = 0;
    for (int row = 0; row < items.size(); row++) {
      double factor = Math.exp(lasting + BETWEEN_QUESTIONS * Lots.normal(own, 2, row));
      int start =
          items.get(row).card() instanceof Card.Seen seen
              ? Math.max(0, seen.dueDay() - request.today)
              : begun(fresh++);
      Life life = follow(new Path(own, row, factor), start);
      seconds += life.seconds;
      recall += life.recall;
    }
    return new Life(seconds * scale, items.isEmpty() ? 0 : recall / items.size());
  }

  /// The day on which the nth new question of the sample is begun.
  private int begun(int nth) {
    return request.newPerDay == 0 ? DAYS : (int) (nth * scale / request.newPerDay);
  }

  private record Path(long own, int row, double factor) {}

  private Life follow(Path path, int start) {
    Item item = items.get(path.row);
    MemoryState memory = item.card() instanceof Card.Seen seen ? seen.memory() : null;
    int last = item.card() instanceof Card.Seen seen ? seen.lastDay() - request.today : 0;
    double seconds = 0;
    int nth = 0;
    for (int day = start; day < DAYS; nth++) {
      double chance =
          memory == null ? request.known : recall(day - last, memory.stability(), path.factor);
      boolean right = Lots.share(path.own, 3, ((long) path.row << 12) + nth) < chance;
      memory = after(memory, day - last, right);
      seconds += item.seconds() * (right ? 1 : 2);
      last = day;
      day += Math.max(1, (int) Math.round(model.interval(memory.stability(), retention)));
    }
    double recalled =
        memory == null ? request.known : recall(DAYS - last, memory.stability(), path.factor);
    return new Life(seconds, recalled);
  }

  private double recall(int days, double stability, double factor) {
    return model.retrievability(Math.max(0, days), stability * factor);
  }

  private MemoryState after(@Nullable MemoryState memory, int elapsed, boolean right) {
    Rating rating = right ? Rating.GOOD : Rating.AGAIN;
    MemoryState next =
        memory == null ? model.first(rating) : model.next(memory, Math.max(0, elapsed), rating);
    return right ? next : model.next(next, 0, Rating.GOOD);
  }
}
