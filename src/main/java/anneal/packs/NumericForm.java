package anneal.packs;

import anneal.question.Answer;
import anneal.question.Numeric;
import anneal.question.Numeric.Alternative;
import anneal.question.Numeric.KnownValue;
import anneal.question.Numeric.Notation;
import anneal.question.Numeric.Unit;
import anneal.question.Task;
import anneal.question.Tolerance;
import anneal.question.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a question that types a number is written.
final class NumericForm implements TaskForm {

  private static final Set<Notation> USUAL =
      EnumSet.of(Notation.DECIMAL, Notation.FRACTION, Notation.SCIENTIFIC);

  private final Reading reading;
  private final Optional<Quantity> key;
  private final Optional<ToleranceForm> tolerance;
  private final Set<Notation> notations;
  private final @Nullable Unit unit;
  private final List<Known> known;

  private final KnownPairs pairs = new KnownPairs();

  private NumericForm(Reading reading, Node.Obj holder) {
    this.reading = reading;
    this.key = reading.quantity(holder, "answer");
    this.tolerance = holder.object("tolerance").map(it -> new ToleranceForm(reading, it));
    this.notations = notations(holder);
    this.unit = holder.object("unit").map(NumericForm::unit).orElse(null);
    this.known = holder.objects("known").stream().flatMap(it -> known(it).stream()).toList();
    holder.object("unit").ifPresent(it -> UnitCheck.check(it, unit, notations, reading.findings()));
  }

  /// A typical wrong result as authored.
  private record Known(Node.Obj node, Quantity value, Passage remark) {}

  static TaskForm read(Reading reading) {
    return read(reading, reading.question());
  }

  /// @param holder the question, or a blank of one
  static TaskForm read(Reading reading, Node.Obj holder) {
    return new NumericForm(reading, holder);
  }

  private static Set<Notation> notations(Node.Obj holder) {
    Set<Notation> notations = EnumSet.noneOf(Notation.class);
    for (Notation notation : Notation.values()) {
      if (holder.texts("notation").contains(notation.name().toLowerCase(Locale.ROOT))) {
        notations.add(notation);
      }
    }
    return notations.isEmpty() ? USUAL : notations;
  }

  private static Unit unit(Node.Obj unit) {
    List<Alternative> also =
        unit.objects("also").stream()
            .map(
                it ->
                    new Alternative(it.text("symbol").orElse(""), it.number("factor").orElse(1.0)))
            .toList();
    return new Unit(unit.text("symbol").orElse(""), also, unit.flag("required"));
  }

  private Optional<Known> known(Node.Obj node) {
    Optional<Quantity> value =
        reading.quantity(node, "expr").or(() -> reading.quantity(node, "value"));
    Optional<Passage> remark = reading.passage(node, "remark");
    if (node.number("credit").orElse(0.0) >= 1) {
      reading
          .findings()
          .add(
              Code.KNOWN_IS_RIGHT,
              node.find("credit").map(Spot::of).orElseGet(() -> Spot.of(node)),
              "the credit of a known wrong value is that of the key",
              "Give less than 1, or widen the tolerance.");
    }
    return value.flatMap(it -> remark.map(words -> new Known(node, it, words)));
  }

  @Override
  public Optional<Task> fill(Map<String, Value> values) {
    Optional<Double> right = key.flatMap(it -> it.value(values, reading.findings()));
    if (right.isEmpty() || tolerance.isEmpty()) {
      return Optional.empty();
    }
    double number = right.get();
    Optional<Tolerance> within = tolerance.get().fill(values, number);
    return within.map(
        it -> new Numeric(number, it, notations, unit, knownValues(values, it, number)));
  }

  private List<KnownValue> knownValues(Map<String, Value> values, Tolerance within, double right) {
    List<KnownValue> filled = new ArrayList<>();
    for (Known wrong : known) {
      Optional<Double> value = wrong.value.value(values, reading.findings());
      if (value.isPresent() && within.accepts(value.get(), right)) {
        reading
            .findings()
            .add(
                Code.KNOWN_IS_RIGHT,
                wrong.value.spot(),
                "the known wrong value "
                    + Findings.plain(value.get())
                    + " counts as right beside the key "
                    + Findings.plain(right));
      }
      value
          .filter(it -> !within.accepts(it, right) && isNear(within, it, right))
          .ifPresent(it -> near(wrong, it, right));
      value.ifPresent(it -> filled.add(knownValue(wrong, it, values)));
    }
    if (filled.size() == known.size()) {
      pairs.compare(filled, it -> within.moved(it - right), reading.findings()::where);
    }
    return filled;
  }

  /// Whether somebody who took the right way and rounded on it may land on the wrong value's side:
  /// the two are less than one and a half tolerances apart.
  private static boolean isNear(Tolerance within, double value, double right) {
    double toward = right + (value - right) * 2 / 3;
    return within.accepts(toward, right);
  }

  private void near(Known wrong, double value, double right) {
    reading
        .findings()
        .add(
            Code.NEAR_KNOWN,
            wrong.value.spot(),
            "the known wrong value "
                + Findings.plain(value)
                + " is hardly outside the tolerance around "
                + Findings.plain(right));
  }

  private KnownValue knownValue(Known wrong, double value, Map<String, Value> values) {
    return new KnownValue(
        value,
        wrong.node.number("credit").orElse(0.0),
        reading.fill(wrong.remark, values),
        wrong.node.text("misconception").orElse(null));
  }

  @Override
  public void style(Task first) {
    pairs.report(known.stream().map(it -> it.value.spot()).toList(), reading.findings());
    for (Known wrong : known) {
      if (ChoiceStyle.saysOnlyWhether(wrong.remark)) {
        reading
            .findings()
            .add(
                Code.EMPTY_REMARK,
                wrong.remark.start(),
                "the remark on a known value says only whether it is right");
      }
    }
  }

  @Override
  public Optional<Answer> answer(Node written) {
    return switch (written) {
      case Node.Str str -> Optional.of(new Answer.Typed(str.text()));
      case Node.Num num -> Optional.of(new Answer.Typed(Node.plain(num.number())));
      case Node.Obj _, Node.Arr _, Node.Bool _, Node.Null _ -> Optional.empty();
    };
  }
}
