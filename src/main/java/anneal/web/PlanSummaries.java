package anneal.web;

import anneal.web.OutlookJson.ExpectedJson;

/// Says in a sentence or two what a plan comes to.
final class PlanSummaries {

  private static final int PLACEMENT_MINUTES = 7;

  private PlanSummaries() {}

  /// The same outlook with its sentence.
  static OutlookJson with(OutlookJson it) {
    return new OutlookJson(
        it.days(),
        it.studyDays(),
        it.minutes(),
        it.questions(),
        it.answersADay(),
        it.answers(),
        it.needed(),
        it.interviews(),
        it.load(),
        it.topics(),
        it.cheapest(),
        it.away(),
        it.more(),
        outlook(it));
  }

  private static String outlook(OutlookJson it) {
    ExpectedJson next = it.interviews().getFirst();
    return line(it.days(), it.minutes(), it.questions())
        + (next.recall() == null
            ? "; prediction: not enough evidence yet, %d minutes of placement will give a first band."
                .formatted(PLACEMENT_MINUTES)
            : ". Followed to the end, on %s you would recall %s of what may be asked (%s to %s)."
                .formatted(
                    Summaries.day(next.date()),
                    percent(next.recall()),
                    percent(next.low() == null ? 0 : next.low()),
                    percent(next.high() == null ? 1 : next.high())));
  }

  /// `27 days, 22 minutes a day, today 31 questions`.
  static String line(int days, int minutes, int questions) {
    return "%s, %s a day, today %s"
        .formatted(count(days, "day"), lasting(minutes), count(questions, "question"));
  }

  /// What an entry of a calendar says.
  static String entry(double answers, double minutes) {
    return "About %s, %s"
        .formatted(count((int) Math.round(answers), "question"), lasting((int) Math.ceil(minutes)));
  }

  /// Hours and minutes from 90 minutes on, as the pages say it.
  private static String lasting(int minutes) {
    if (minutes < 90) {
      return count(minutes, "minute");
    }
    String rest = minutes % 60 == 0 ? "" : " " + count(minutes % 60, "minute");
    return count(minutes / 60, "hour") + rest;
  }

  private static String count(int n, String one) {
    return n + " " + one + (n == 1 ? "" : "s");
  }

  private static String percent(double share) {
    return Math.round(share * 100) + "%";
  }
}
