package anneal.groups;

import anneal.memory.Rating;
import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.study.Confidence;
import anneal.study.Logged;
import anneal.study.Revisions;
import anneal.study.StudyEvent;
import anneal.study.StudyEvent.Reviewed;
import anneal.study.StudyStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An answer that counts on a board. So that nothing is won by doing more of it, only work that was
/// due counts, each question once a day, and no answer that came faster than its question can be
/// read.
///
/// @param day the learner's study day
/// @param at when it was given
/// @param recalled whether it was right
/// @param confidence how sure the learner said to be; null where nothing was said
public record Credit(int day, Instant at, boolean recalled, @Nullable Confidence confidence) {

  /// Characters that a fast reader reads in a second.
  static final int READING = 25;

  private static final int LOOK_BACK = 1_000;

  /// The study day on which a question was answered last, and the one on which it came due then.
  private record Met(int day, int dueDay) {
    static Met of(Reviewed it) {
      return new Met(it.stamp().day(), it.marks().dueDay());
    }
  }

  /// Where answers are looked up.
  public record Source(StudyStore study, Revisions revisions) {

    /// What counts of the newest answers of a learner, oldest first.
    ///
    /// @param since answers before this are left out
    public List<Credit> credits(LearnerId learner, Instant since) {
      List<Reviewed> reviews = counted(study.newest(learner, LOOK_BACK));
      Map<QuestionId, Met> before = new HashMap<>();
      List<Credit> credits = new ArrayList<>();
      for (Reviewed each : reviews) {
        Met last = before.put(each.stamp().question(), Met.of(each));
        if (!each.stamp().at().isBefore(since)
            && slow(each)
            && due(each, last == null ? earlier(each) : last)) {
          credits.add(of(each));
        }
      }
      return credits;
    }

    /// When the question was met before the oldest answer that was looked at.
    private @Nullable Met earlier(Reviewed review) {
      if (review.marks().before() == null) {
        return null;
      }
      List<Logged> log = study.cardLog(review.stamp().learner(), review.stamp().question());
      Met here =
          counted(log).stream()
              .filter(it -> it.stamp().at().isBefore(review.stamp().at()))
              .reduce((_, it) -> it)
              .map(Met::of)
              .orElse(null);
      return here == null ? elsewhere(log) : here;
    }

    /// When it was met in another program.
    private static @Nullable Met elsewhere(List<Logged> log) {
      Met met = null;
      for (Logged each : log) {
        if (each.event() instanceof StudyEvent.Seeded it) {
          met = new Met(it.stamp().day(), it.dueDay());
        }
      }
      return met;
    }

    private boolean slow(Reviewed review) {
      int characters =
          revisions
              .find(review.stamp().question(), review.asked().revision().hash())
              .map(it -> it.variant(review.asked().variant()).stem().length())
              .orElse(0);
      return (long) review.response().milliseconds() * READING >= characters * 1000L;
    }
  }

  /// The answers of a log that were not taken back, oldest first.
  private static List<Reviewed> counted(List<Logged> log) {
    Set<UUID> undone = new HashSet<>();
    List<Reviewed> reviews = new ArrayList<>();
    for (Logged each : log) {
      switch (each.event()) {
        case Reviewed it -> reviews.add(it);
        case StudyEvent.Undone it -> undone.add(it.undoes());
        case StudyEvent.Committed _,
            StudyEvent.Regraded _,
            StudyEvent.Seeded _,
            StudyEvent.Skipped _,
            StudyEvent.Buried _,
            StudyEvent.Suspended _ -> {}
      }
    }
    reviews.removeIf(it -> undone.contains(it.stamp().id()));
    reviews.sort(Comparator.comparing(it -> it.stamp().at()));
    return reviews;
  }

  /// Whether a question's day had come, and it was not answered on that day before.
  private static boolean due(Reviewed review, @Nullable Met last) {
    int day = review.stamp().day();
    return last != null && last.day < day && last.dueDay <= day;
  }

  private static Credit of(Reviewed review) {
    return new Credit(
        review.stamp().day(),
        review.stamp().at(),
        review.marks().rating() != Rating.AGAIN,
        review.response().confidence());
  }
}
