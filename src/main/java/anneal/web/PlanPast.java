package anneal.web;

import anneal.interview.Appointment;
import anneal.memory.MemoryModel;
import anneal.memory.MemoryState;
import anneal.memory.Rating;
import anneal.study.Marks;
import anneal.study.StudyEvent.Reviewed;
import anneal.web.PlanPageJson.PastJson;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds what memory was expected to do before an interview against what it did.
record PlanPast(List<Reviewed> reviews, MemoryModel model) {

  private static final int DAYS = 14;

  /// Below this nothing can be said.
  private static final int LEAST = 8;

  private record Recalled(double expected, boolean right) {}

  PastJson of(Appointment appointment) {
    List<Recalled> all =
        reviews.stream()
            .filter(it -> it.stamp().day() <= appointment.day())
            .filter(it -> it.stamp().day() > appointment.day() - DAYS)
            .filter(it -> appointment.aims().weights().getOrDefault(pack(it), 0.0) > 0)
            .flatMap(it -> Stream.ofNullable(recalled(it.marks())))
            .toList();
    double recalled = all.stream().mapToDouble(it -> it.right ? 1 : 0).average().orElse(0);
    double expected = all.stream().mapToDouble(Recalled::expected).average().orElse(0);
    return new PastJson(
        appointment.id(), all.size(), recalled, expected, summary(all.size(), recalled, expected));
  }

  private static String pack(Reviewed review) {
    return review.stamp().question().pack();
  }

  private @Nullable Recalled recalled(Marks marks) {
    MemoryState before = marks.before();
    return before == null || marks.elapsed() == 0
        ? null
        : new Recalled(
            model.retrievability(marks.elapsed(), before.stability()),
            marks.rating() != Rating.AGAIN);
  }

  private static String summary(int answers, double recalled, double expected) {
    return answers < LEAST
        ? "There were too few reviews before it to say how the prediction did."
        : "In the two weeks before it you recalled %d%% of %d reviews; memory was expected to hold %d%%."
            .formatted(Math.round(100 * recalled), answers, Math.round(100 * expected));
  }
}
