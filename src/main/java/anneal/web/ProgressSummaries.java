package anneal.web;

import anneal.planning.ReadinessEstimate;
import anneal.reports.Calibration;
import anneal.reports.Calibration.Stated;
import anneal.reports.Calibration.Tally;
import anneal.reports.Confusion;
import anneal.reports.Coverage;
import anneal.reports.ForgettingCurve;
import anneal.reports.Pace;
import anneal.reports.Stabilities;
import anneal.web.ProgressRoutes.RoleItemJson;
import anneal.web.ProgressRoutes.StrengthJson;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says in a sentence what the plots of the progress pages show.
final class ProgressSummaries {

  /// A share right that differs by this much from what was stated is worth a word.
  private static final double FAR = 0.07;

  /// Below so many there are no halves to speak of.
  private static final int HALVES = 5;

  private ProgressSummaries() {}

  static String strengths(List<StrengthJson> topics, int answers) {
    if (answers == 0) {
      return "No answers yet: every topic is still open.";
    }
    List<StrengthJson> known =
        topics.stream()
            .filter(it -> it.all().answers() >= Coverage.EVIDENCE)
            .sorted(Comparator.comparingDouble((StrengthJson it) -> share(it.all())))
            .toList();
    if (known.isEmpty()) {
      return "No topic has %d answers yet, so nothing can be said of any of the %d."
          .formatted(Coverage.EVIDENCE, topics.size());
    }
    String verb = known.size() == 1 ? "has" : "have";
    String start = "%d of %d topics %s enough answers".formatted(known.size(), topics.size(), verb);
    StrengthJson weakest = known.getFirst();
    StrengthJson strongest = known.getLast();
    return known.size() == 1
        ? "%s: %s, %s recalled."
            .formatted(start, weakest.topic().title(), percent(share(weakest.all())))
        : "%s: from %s (%s recalled) to %s (%s)."
            .formatted(
                start,
                weakest.topic().title(),
                percent(share(weakest.all())),
                strongest.topic().title(),
                percent(share(strongest.all())));
  }

  private static double share(CoverageJson it) {
    return it.answers() == 0 ? 0 : (double) it.recalled() / it.answers();
  }

  static String paces(List<Pace> paces) {
    if (paces.isEmpty()) {
      return "No answers yet.";
    }
    int answers = paces.stream().mapToInt(Pace::answers).sum();
    if (answers < HALVES) {
      return count(answers, "answer") + ": too few to say how long they take.";
    }
    Comparator<Pace> byMedian = Comparator.comparingDouble(Pace::median);
    Pace fastest = paces.stream().min(byMedian).orElseThrow();
    Pace slowest = paces.stream().max(byMedian).orElseThrow();
    return paces.size() == 1
        ? "Half of your answers take at most %s.".formatted(seconds(fastest.median()))
        : "Half of your answers take at most %s for %s and %s for %s."
            .formatted(
                seconds(fastest.median()),
                words(fastest.kind()),
                seconds(slowest.median()),
                words(slowest.kind()));
  }

  private static String words(String kind) {
    return switch (kind) {
      case "choice" -> "one choice";
      case "multi" -> "several choices";
      case "numeric" -> "numbers";
      case "text" -> "short texts";
      case "cloze" -> "gaps";
      case "match" -> "matching";
      case "order" -> "ordering";
      case "open" -> "open answers";
      default -> "flashcards";
    };
  }

  static String calibration(Calibration found) {
    if (found.answers() == 0) {
      return "No answer with a confidence yet.";
    }
    Tally sure = found.tally(Stated.SURE);
    if (sure.answers() < Coverage.EVIDENCE) {
      return "Of %s with a confidence %s said to be sure: too few to judge by."
          .formatted(count(found.answers(), "answer"), count(sure.answers(), "was", "were"));
    }
    double share = sure.share().orElse(0.0);
    double gap = share - Stated.SURE.chance();
    String judgement =
        gap < -FAR
            ? "surer than you have reason to be"
            : gap > FAR ? "less sure than you could be" : "about as often as you should be";
    return "When you were sure you were right %d of %d times (%s): %s."
        .formatted(sure.right(), sure.answers(), percent(share), judgement);
  }

  static String role(List<RoleItemJson> items) {
    if (items.isEmpty()) {
      return "No folder of packs says what a role asks for.";
    }
    long known = items.stream().filter(it -> it.weighed().answers() >= Coverage.EVIDENCE).count();
    long seen = items.stream().filter(it -> it.coverage().seen() > 0).count();
    return "Of %d things the role asks for you have met %d; for %d there are enough answers to say how you stand."
        .formatted(items.size(), seen, known);
  }

  static String stabilities(Stabilities found) {
    int cards = found.steps().stream().mapToInt(Stabilities.Step::cards).sum();
    if (found.median().isEmpty()) {
      return "No question has been met yet.";
    }
    if (cards < HALVES) {
      return count(cards, "question") + " met: too few to say how long they last.";
    }
    double median = found.median().getAsDouble();
    return "Half of %s last for %s or longer before the chance of recall falls to 90%%."
        .formatted(
            count(cards, "question"),
            median < 1 ? "less than a day" : count(Math.round(median), "day"));
  }

  static String readiness(int answers) {
    return "%s on questions you had not met before; a first band takes %d."
        .formatted(count(answers, "answer"), ReadinessEstimate.LEAST_ANSWERS);
  }

  static String readiness(LocalDate date, @Nullable Double share, double low, double high) {
    String range = "between %s and %s".formatted(percent(low), percent(high));
    return share == null
        ? "On %s you would know %s of fresh questions if you stopped practising now; more answers narrow it."
            .formatted(Summaries.day(date), range)
        : "On %s you would know about %s of fresh questions, %s, if you stopped practising now."
            .formatted(Summaries.day(date), percent(share), range);
  }

  static String confusions(List<Confusion> found) {
    if (found.isEmpty()) {
      return "No misconception has come up in your newest answers.";
    }
    long right = found.stream().filter(Confusion::isSetRight).count();
    String start = count(found.size(), "misconception") + " came up in your newest answers";
    return right == 0
        ? start + "."
        : start + "; " + count(right, "of them has", "of them have") + " stayed away since.";
  }

  static String curve(ForgettingCurve curve, double stability) {
    return "After %s you would recall it today with a chance of %s; it falls to 90%% within %s of a review."
        .formatted(
            count(curve.reviews().size(), "review"),
            percent(curve.now()),
            stability < 1 ? "a day" : count(Math.max(1, Math.round(stability)), "day"));
  }

  private static String count(long n, String one) {
    return count(n, one, one + "s");
  }

  private static String count(long n, String one, String many) {
    return n + " " + (n == 1 ? one : many);
  }

  private static String percent(double share) {
    return Math.round(share * 100) + "%";
  }

  private static String seconds(double milliseconds) {
    return milliseconds < 90_000
        ? Math.round(milliseconds / 1000) + " s"
        : String.format(Locale.ROOT, "%.1f min", milliseconds / 60_000);
  }
}
