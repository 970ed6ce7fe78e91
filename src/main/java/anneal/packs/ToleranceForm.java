package anneal.packs;

import anneal.question.Tolerance;
import anneal.question.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a tolerance is written.
final class ToleranceForm {

  private final Reading reading;
  private final Node.Obj node;
  private final List<Quantity> interval;
  private final Map<String, Quantity> bounds = new HashMap<>();

  ToleranceForm(Reading reading, Node.Obj node) {
    this.reading = reading;
    this.node = node;
    this.interval =
        node.items("interval").stream()
            .flatMap(it -> Quantity.read(it, reading.findings()).stream())
            .toList();
    for (String key : List.of("abs", "rel", "factor")) {
      reading.quantity(node, key).ifPresent(it -> bounds.put(key, it));
    }
  }

  /// The tolerance of one variant; empty with a finding where it makes no sense.
  Optional<Tolerance> fill(Map<String, Value> values, double key) {
    Optional<Double> figures = node.number("sigfig");
    if (figures.isPresent()) {
      return Optional.of(new Tolerance.SignificantFigures(figures.get().intValue()));
    }
    Optional<Double> decimals = node.number("decimals");
    if (decimals.isPresent()) {
      return Optional.of(new Tolerance.Decimals(decimals.get().intValue()));
    }
    if (node.find("interval").isPresent()) {
      return interval(values, key);
    }
    return node.find("factor").isPresent() ? factor(values) : within(values);
  }

  private Optional<Tolerance> interval(Map<String, Value> values, double key) {
    List<Double> bounds =
        interval.stream().flatMap(it -> it.value(values, reading.findings()).stream()).toList();
    if (bounds.size() != 2) {
      return Optional.empty();
    }
    double low = bounds.get(0);
    double high = bounds.get(1);
    if (low > high) {
      return refuse(
          "interval",
          "the interval runs from " + Findings.plain(low) + " down to " + Findings.plain(high));
    }
    Tolerance tolerance = new Tolerance.Interval(low, high);
    if (!tolerance.accepts(key, key)) {
      reading
          .findings()
          .add(
              Code.KEY_OUTSIDE,
              spot("interval"),
              "the key "
                  + Findings.plain(key)
                  + " is outside the interval "
                  + Findings.plain(low)
                  + " to "
                  + Findings.plain(high));
      return Optional.empty();
    }
    return Optional.of(tolerance);
  }

  private Optional<Tolerance> factor(Map<String, Value> values) {
    Optional<Double> factor = number("factor", values);
    return factor.isPresent() && !(factor.get() > 1)
        ? refuse("factor", "the factor " + Findings.plain(factor.get()) + " is not above 1")
        : factor.map(Tolerance.Factor::new);
  }

  private Optional<Tolerance> within(Map<String, Value> values) {
    Optional<Double> abs = number("abs", values);
    Optional<Double> rel = number("rel", values);
    for (String key : List.of("abs", "rel")) {
      Optional<Double> bound = key.equals("abs") ? abs : rel;
      if (bound.isPresent() && bound.get() < 0) {
        return refuse(key, "`" + key + "` is " + Findings.plain(bound.get()) + ", below 0");
      }
    }
    if (rel.isPresent() && rel.get() >= 1) {
      return refuse("rel", "`rel` is a share: " + Findings.plain(rel.get()) + " accepts even 0");
    }
    boolean failed = node.fields().size() != abs.stream().count() + rel.stream().count();
    return failed
        ? Optional.empty()
        : Optional.of(new Tolerance.Within(abs.orElse(0.0), rel.orElse(0.0)));
  }

  private Optional<Double> number(String key, Map<String, Value> values) {
    return Optional.ofNullable(bounds.get(key)).flatMap(it -> it.value(values, reading.findings()));
  }

  private Optional<Tolerance> refuse(String key, String message) {
    reading.findings().add(Code.BAD_TOLERANCE, spot(key), message);
    return Optional.empty();
  }

  private Spot spot(String key) {
    return node.find(key).map(Spot::of).orElse(Spot.of(node));
  }
}
