package anneal.interchange;

import anneal.question.Numeric;
import anneal.question.Numeric.Notation;
import anneal.question.Task;
import anneal.question.Tolerance;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The numbers of a GIFT question: `3.14:0.01`, `1..5`, or a list of them with weights.
record GiftNumbers(String body, GiftAnswer answer) {

  private static final double WHOLE = 99.99;

  /// Notations that are read where a question does not say.
  static final Set<Notation> USUAL =
      EnumSet.of(Notation.DECIMAL, Notation.FRACTION, Notation.SCIENTIFIC);

  /// A number with the room around it.
  private record Range(double key, Tolerance tolerance) {}

  Optional<Task> task() {
    String text = body.strip();
    String list = text.startsWith("=") || text.startsWith("~") ? text : "=" + text;
    Range key = null;
    List<Numeric.KnownValue> known = new ArrayList<>();
    for (GiftAnswer.Item item : answer.items(list)) {
      Optional<Range> range = range(GiftText.show(item.text()));
      if (range.isEmpty()) {
        answer.lost("an answer", "`" + GiftText.show(item.text()) + "` is no number");
      } else if (item.weight() < WHOLE) {
        known(item, range.get(), known);
      } else if (key == null) {
        key = range.get();
        if (item.remark() != null) {
          answer.lost("remark on the key", "a right number has the explanation only");
        }
      } else {
        answer.lost("a second key", "a question has one number");
      }
    }
    if (key == null) {
      return answer.drop("no number counts in full");
    }
    return Optional.of(new Numeric(key.key, key.tolerance, USUAL, null, outside(key, known)));
  }

  private void known(GiftAnswer.Item item, Range range, List<Numeric.KnownValue> known) {
    String remark = item.remark() == null ? "Not quite." : item.remark();
    known.add(
        new Numeric.KnownValue(range.key, Math.clamp(item.weight() / 100, 0, 1), remark, null));
  }

  private List<Numeric.KnownValue> outside(Range key, List<Numeric.KnownValue> known) {
    List<Numeric.KnownValue> kept = new ArrayList<>();
    for (Numeric.KnownValue value : known) {
      if (key.tolerance.accepts(value.value(), key.key)) {
        answer.lost("part credit", "a wider room around the key has no place here");
      } else {
        kept.add(value);
      }
    }
    return kept;
  }

  private static Optional<Range> range(String text) {
    try {
      int dots = text.indexOf("..");
      if (dots > 0) {
        double low = Double.parseDouble(text.substring(0, dots).strip());
        double high = Double.parseDouble(text.substring(dots + 2).strip());
        return finite(new Range((low + high) / 2, new Tolerance.Interval(low, high)));
      }
      int colon = text.indexOf(':');
      double key = Double.parseDouble((colon < 0 ? text : text.substring(0, colon)).strip());
      double room = colon < 0 ? 0 : Double.parseDouble(text.substring(colon + 1).strip());
      return finite(new Range(key, new Tolerance.Within(Math.abs(room), 0)));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static Optional<Range> finite(Range range) {
    return Double.isFinite(range.key) ? Optional.of(range) : Optional.empty();
  }
}
