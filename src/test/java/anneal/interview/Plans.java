package anneal.interview;

import anneal.planning.Profile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Plans for tests.
public final class Plans {

  /// 2026-11-21, a Saturday.
  public static final int TODAY = 20_778;

  private Plans() {}

  /// An interview so many days from [#TODAY], begun four weeks before it.
  public static Appointment in(int days, String profile) {
    Profile chosen =
        Profile.ALL.stream().filter(it -> it.id().equals(profile)).findFirst().orElseThrow();
    int day = TODAY + days;
    return new Appointment(
        new UUID(7, day), day, day - 28, profile + " interview", Aims.of(chosen), false);
  }

  /// A plan with everything in it.
  public static StudyPlan full() {
    Aims aims =
        new Aims(
            "own",
            Map.of("statistics", 40.0, "algorithms", 60.0),
            Map.of("statistics/bayes", 2.0),
            Set.of("algorithms/boosting"),
            anneal.question.Level.SENIOR);
    Appointment second =
        new Appointment(new UUID(9, 9), TODAY + 30, TODAY, "Second round", aims, false);
    return new StudyPlan(25, List.of(second, in(14, "senior")));
  }
}
