package anneal.web;

import anneal.interview.Aims;
import anneal.interview.Appointment;
import anneal.planning.Profile;
import anneal.question.QuestionId;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// For what interview and day readiness is asked: what the address says, else the next planned one,
/// else what is usual.
///
/// @param day study day
record ReadinessOrder(Profile profile, int day) {

  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 730;
  private static final int MOST_WEIGHTS = 50;
  private static final Profile USUAL = Profile.ALL.get(1);
  private static final Pattern WEIGHT =
      Pattern.compile("([a-z0-9-]{1,60}):([0-9]{1,3}(?:\\.[0-9]{1,3})?)");

  /// @throws Refusal naming what does not fit
  static ReadinessOrder of(Context ctx, Optional<Appointment> next, int today) {
    return new ReadinessOrder(
        Parameters.query(ctx, "weights")
            .map(ReadinessOrder::own)
            .orElseGet(() -> profile(ctx, next.map(it -> planned(it.aims())))),
        day(ctx, today, next.map(Appointment::day).orElse(today + USUAL_DAYS)));
  }

  /// What the learner's next interview asks, with the weights that the plan gives.
  static Profile planned(Aims aims) {
    String title =
        Profile.ALL.stream()
            .filter(it -> it.id().equals(aims.profile()))
            .map(Profile::title)
            .findFirst()
            .orElse("My own weights");
    return new Profile(aims.profile(), title, aims.weights());
  }

  private static Profile own(String text) {
    Map<String, Double> weights = new LinkedHashMap<>();
    String[] parts = text.split(",", MOST_WEIGHTS + 1);
    for (String part : parts) {
      Matcher weight = WEIGHT.matcher(part);
      if (!weight.matches() || !QuestionId.isSlug(weight.group(1))) {
        throw badWeights();
      }
      weights.put(weight.group(1), Double.parseDouble(weight.group(2)));
    }
    boolean fits = weights.values().stream().allMatch(it -> it <= 100);
    if (!fits || weights.values().stream().allMatch(it -> it == 0)) {
      throw badWeights();
    }
    return new Profile("own", "My own weights", weights);
  }

  private static Refusal badWeights() {
    return Parameters.bad(
        "weights must be banks with 0 to 100, one above 0, such as statistics:40,mlops:60.");
  }

  private static Profile profile(Context ctx, Optional<Profile> planned) {
    return Parameters.query(ctx, "profile")
        .map(
            id ->
                Stream.concat(planned.stream(), Profile.ALL.stream())
                    .filter(it -> it.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Parameters.bad("profile must be " + names() + ".")))
        .orElse(planned.orElse(USUAL));
  }

  private static String names() {
    return Profile.ALL.stream().map(Profile::id).collect(Collectors.joining(", "));
  }

  private static int day(Context ctx, int today, int usual) {
    Optional<String> text = Parameters.query(ctx, "date");
    if (text.isEmpty()) {
      return usual;
    }
    if (text.get().equals("today")) {
      return today;
    }
    try {
      long day = LocalDate.parse(text.get()).toEpochDay();
      if (day >= today && day <= today + MOST_DAYS) {
        return (int) day;
      }
    } catch (DateTimeException _) {
      // Refused below, like a date out of range.
    }
    throw Parameters.bad("date must be today, or a day such as 2027-01-31 within two years.");
  }
}
