package anneal.reports;

import anneal.memory.MemoryModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The chance of recall of one card over its life, by the memory model.
///
/// @param points along the curve, by day; at a review there are two, before and after
/// @param reviews where it was reviewed
/// @param now chance of recall today, 0..1
public record ForgettingCurve(List<Point> points, List<Mark> reviews, double now) {

  private static final int STEPS = 24;

  public ForgettingCurve {
    points = List.copyOf(points);
    reviews = List.copyOf(reviews);
  }

  /// A review as the curve needs it.
  ///
  /// @param day study day
  /// @param stability days, after the review
  /// @param recalled whether it passed
  public record Review(int day, double stability, boolean recalled) {}

  /// A point of the curve.
  ///
  /// @param day days since the first review
  /// @param recall chance, 0..1
  public record Point(double day, double recall) {}

  /// A review on the curve.
  ///
  /// @param day days since the first review
  /// @param recall chance just before it, 0..1; empty for the first and for repeats on one day
  /// @param recalled whether it passed
  public record Mark(int day, Optional<Double> recall, boolean recalled) {}

  /// The curve of a card; empty for one without a review.
  ///
  /// @param log in order of time
  /// @param today study day
  /// @param until last study day to draw
  public static Optional<ForgettingCurve> of(
      List<Review> log, MemoryModel model, int today, int until) {
    if (log.isEmpty()) {
      return Optional.empty();
    }
    int start = log.getFirst().day();
    List<Point> points = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < log.size(); i++) {
      Review review = log.get(i);
      int before = i == 0 ? review.day() : log.get(i - 1).day();
      Optional<Double> recall =
          review.day() > before
              ? Optional.of(model.retrievability(review.day() - before, log.get(i - 1).stability()))
              : Optional.empty();
      marks.add(new Mark(review.day() - start, recall, review.recalled()));
      int end = i + 1 < log.size() ? log.get(i + 1).day() : Math.max(until, today);
      draw(review, end, start, model).forEach(points::add);
    }
    Review last = log.getLast();
    double now = model.retrievability(Math.max(0, today - last.day()), last.stability());
    return Optional.of(new ForgettingCurve(points, marks, now));
  }

  private static List<Point> draw(Review review, int end, int start, MemoryModel model) {
    List<Point> points = new ArrayList<>();
    int days = end - review.day();
    for (int step = 0; step <= STEPS && days > 0; step++) {
      double elapsed = (double) days * step / STEPS;
      points.add(
          new Point(
              review.day() - start + elapsed, model.retrievability(elapsed, review.stability())));
    }
    return points;
  }
}
