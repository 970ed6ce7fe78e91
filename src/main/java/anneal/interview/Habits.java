package anneal.interview;

import anneal.memory.EasyDays;
import anneal.memory.Rating;
import anneal.planning.Ability;
import anneal.planning.Guessing;
import anneal.question.Question;
import anneal.study.Course.Moment;
import anneal.study.Logged;
import anneal.study.StudyEvent.Reviewed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a learner's newest answers say about the answers to come: how long they take, what is known
/// before it is asked, how many days are missed.
///
/// @param pace by kind of question, how many times the author's seconds an answer takes
/// @param ability in logits, see [Ability]
/// @param missed share of study days on which nothing was done
record Habits(Map<String, Double> pace, double ability, double missed) {

  /// Answers that count as much as the author's seconds.
  private static final int TRUST_IN_AUTHORS = 8;

  /// Standard deviation of abilities among learners, in logits.
  private static final double SPREAD = 1.2;

  private static final int DAYS = 28;

  /// Days that count as much as what is known of everybody, of whom one day in ten is missed.
  private static final int TRUST_IN_DAYS = 10;

  private static final double USUALLY_MISSED = 0.1;

  /// @param newestFirst events
  /// @param week the days off in it are not missed
  static Habits of(List<Logged> newestFirst, EasyDays week, Moment moment) {
    List<Met> met = new ArrayList<>();
    for (Logged logged : newestFirst) {
      if (logged.event() instanceof Reviewed it) {
        moment.catalog().find(it.stamp().question()).ifPresent(q -> met.add(new Met(it, q)));
      }
    }
    return new Habits(pace(met), ability(met), missed(met, week, moment.today()));
  }

  private record Met(Reviewed review, Question question) {}

  /// Seconds that an answer of this learner takes.
  double seconds(Question question) {
    return question.seconds() * pace.getOrDefault(question.kind(), 1.0);
  }

  /// Chance that a question never met would be answered right.
  double known(Question question) {
    return Ability.knows(ability, Ability.prior(question.level()));
  }

  private static Map<String, Double> pace(List<Met> met) {
    Map<String, List<Double>> ratios = new HashMap<>();
    for (Met it : met) {
      double seconds = it.review.response().milliseconds() / 1000.0;
      if (seconds > 0) {
        ratios
            .computeIfAbsent(it.question.kind(), _ -> new ArrayList<>())
            .add(Math.clamp(seconds / it.question.seconds(), 0.1, 5));
      }
    }
    Map<String, Double> pace = new HashMap<>();
    ratios.forEach((kind, all) -> pace.put(kind, pace(all, median(all))));
    return Map.copyOf(pace);
  }

  private static double pace(List<Double> all, double median) {
    double trust = all.size() / (double) (all.size() + TRUST_IN_AUTHORS);
    return Math.exp(trust * Math.log(median));
  }

  private static double median(List<Double> all) {
    Collections.sort(all);
    int half = all.size() / 2;
    return all.size() % 2 == 1 ? all.get(half) : (all.get(half - 1) + all.get(half)) / 2;
  }

  /// The likeliest ability given first answers and how abilities spread, by Newton's method.
  private static double ability(List<Met> met) {
    List<Met> firsts = met.stream().filter(it -> it.review.marks().before() == null).toList();
    double ability = 0;
    for (int i = 0; i < 6; i++) {
      double slope = -ability / (SPREAD * SPREAD);
      double bend = 1 / (SPREAD * SPREAD);
      for (Met it : firsts) {
        double knows = Ability.knows(ability, Ability.prior(it.question.level()));
        double guess = guess(it);
        double expected = guess + (1 - guess) * knows;
        double right = it.review.marks().rating() == Rating.AGAIN ? 0 : 1;
        slope += (right - expected) / expected * knows;
        bend += knows * (1 - knows) * (1 - guess);
      }
      ability = Math.clamp(ability + slope / bend, -4, 4);
    }
    return ability;
  }

  private static double guess(Met met) {
    return Guessing.chance(met.question.variant(met.review.asked().variant()).task());
  }

  private static double missed(List<Met> met, EasyDays week, int today) {
    Set<Integer> busy =
        met.stream()
            .map(it -> it.review.stamp().day())
            .filter(day -> day < today && day >= today - DAYS)
            .collect(Collectors.toSet());
    int first = busy.stream().min(Comparator.naturalOrder()).orElse(today);
    long missed =
        IntStream.range(first, today)
            .filter(day -> week.share(day) > 0 && !busy.contains(day))
            .count();
    long days = IntStream.range(first, today).filter(day -> week.share(day) > 0).count();
    return Math.min(
        0.6, (missed + USUALLY_MISSED * TRUST_IN_DAYS) / (days + (double) TRUST_IN_DAYS));
  }
}
