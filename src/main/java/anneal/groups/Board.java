package anneal.groups;

import anneal.memory.StudyDay;
import anneal.reports.Calibration;
import anneal.reports.Calibration.Stated;
import anneal.reports.Calibration.Tally;
import anneal.study.Confidence;
import anneal.study.Settings;
import anneal.study.Standing;
import anneal.study.StudyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How those are doing who wanted to show it, in one week of their group. It counts no answers and
/// ranks nobody: who does not appear is not behind.
///
/// @param doneToday who finished what was due today
/// @param goal what all together recalled
/// @param calibrated whose confidence came closest to being right, against their weeks before;
///   empty where nobody's did
public record Board(List<Member> doneToday, Goal goal, Optional<Member> calibrated) {

  /// Answers with a stated confidence that it takes to compare two spans of time.
  static final int ENOUGH = 10;

  private static final Duration BEFORE = Duration.ofDays(28);

  /// What a group recalled of what was due in its week. Each member adds no more than their own
  /// plan, so that nobody has to make up for others and nothing is won by doing more.
  ///
  /// @param recalled due questions recalled
  /// @param planned due questions that were planned
  public record Goal(int recalled, int planned) {
    Goal and(Goal other) {
      return new Goal(recalled + other.recalled, planned + other.planned);
    }
  }

  public Board {
    doneToday = List.copyOf(doneToday);
  }

  private record Doing(Member member, boolean doneToday, Goal goal, double improvement) {}

  /// Looks at those who want to be seen.
  ///
  /// @param members all of a group; those who do not show anything are left out
  public static Board of(List<Member> members, Week week, Credit.Source source, Instant now) {
    List<Doing> doings =
        members.stream()
            .filter(Member::board)
            .map(it -> doing(it, week, source, now))
            .sorted(Comparator.comparing(it -> Member.key(it.member.pseudonym())))
            .toList();
    return new Board(
        doings.stream().filter(Doing::doneToday).map(Doing::member).toList(),
        doings.stream().map(Doing::goal).reduce(new Goal(0, 0), Goal::and),
        doings.stream()
            .filter(it -> it.improvement > 0)
            .max(Comparator.comparingDouble(Doing::improvement))
            .map(Doing::member));
  }

  private static Doing doing(Member member, Week week, Credit.Source source, Instant now) {
    StudyStore study = source.study();
    Settings settings = study.settings(member.learner());
    int today = new StudyDay(settings.zone(), settings.rolloverHour()).dayOf(now);
    List<Credit> all = source.credits(member.learner(), week.opens().minus(BEFORE));
    List<Credit> own = all.stream().filter(it -> week.holds(it.at())).toList();
    long left = left(study.standings(member.learner()).values(), today);
    boolean done = left == 0 && own.stream().anyMatch(it -> it.day() == today);
    List<Credit> earlier = new ArrayList<>(all);
    earlier.removeAll(own);
    return new Doing(member, done, goal(own, left, settings), improvement(earlier, own));
  }

  private static long left(Iterable<Standing> standings, int today) {
    long left = 0;
    for (Standing each : standings) {
      left += each.due(today) ? 1 : 0;
    }
    return left;
  }

  private static Goal goal(List<Credit> own, long left, Settings settings) {
    int cap = Week.DAYS * settings.sittingSize();
    int planned = (int) Math.min(cap, own.size() + left);
    int recalled = (int) own.stream().filter(Credit::recalled).count();
    return new Goal(Math.min(recalled, planned), planned);
  }

  /// By how much the Brier score fell; 0 where there is not enough to say.
  private static double improvement(List<Credit> before, List<Credit> now) {
    Calibration then = calibration(before);
    Calibration here = calibration(now);
    return then.answers() < ENOUGH || here.answers() < ENOUGH
        ? 0
        : then.brier().orElse(0.0) - here.brier().orElse(0.0);
  }

  private static Calibration calibration(List<Credit> credits) {
    Map<Confidence, Stated> steps =
        Map.of(
            Confidence.GUESS, Stated.GUESS,
            Confidence.THINK, Stated.THINK,
            Confidence.SURE, Stated.SURE);
    List<Tally> tallies = new ArrayList<>();
    steps.forEach(
        (confidence, stated) -> {
          List<Credit> mine = credits.stream().filter(it -> it.confidence() == confidence).toList();
          int right = (int) mine.stream().filter(Credit::recalled).count();
          tallies.add(new Tally(stated, mine.size(), right));
        });
    return new Calibration(tallies);
  }
}
