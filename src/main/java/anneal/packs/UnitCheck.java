package anneal.packs;

import anneal.grading.NumberReader;
import anneal.grading.Reading.Read;
import anneal.grading.Reading.Unreadable;
import anneal.question.Numeric;
import anneal.question.Numeric.Notation;
import anneal.question.Tolerance;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks that what stands behind a number is taken for the unit that is meant.
final class UnitCheck {

  /// Percents are left out: `%` may be a unit.
  private static final Numeric PURE =
      task(null, EnumSet.of(Notation.DECIMAL, Notation.FRACTION, Notation.SCIENTIFIC));

  private final Numeric task;
  private final Findings findings;
  private final Map<String, Double> factors = new HashMap<>();

  private UnitCheck(Numeric task, Findings findings) {
    this.task = task;
    this.findings = findings;
  }

  /// @param node the unit as authored
  /// @param unit the same as read, null where it could not be
  /// @param notations those of the question; a plain number must do as well
  static void check(
      Node.Obj node, Numeric.@Nullable Unit unit, Set<Notation> notations, Findings findings) {
    EnumSet<Notation> usable = EnumSet.of(Notation.DECIMAL);
    usable.addAll(notations);
    UnitCheck check = new UnitCheck(task(unit, usable), findings);
    check.symbol(node, 1);
    node.objects("also").forEach(it -> check.symbol(it, it.number("factor").orElse(1.0)));
  }

  /// Only what is typed matters of it.
  private static Numeric task(Numeric.@Nullable Unit unit, Set<Notation> notations) {
    return new Numeric(0, new Tolerance.Decimals(0), notations, unit, List.of());
  }

  private void symbol(Node.Obj holder, double factor) {
    String symbol = holder.text("symbol").orElse("").strip();
    if (symbol.isEmpty()) {
      return;
    }
    Spot spot = holder.find("symbol").map(Spot::of).orElseGet(() -> Spot.of(holder));
    if (!(NumberReader.read("1" + symbol, PURE) instanceof Unreadable)) {
      findings.add(Code.BAD_UNIT, spot, "`1" + symbol + "` reads as a number without a unit");
    }
    Double first = factors.putIfAbsent(symbol, factor);
    if (first != null && first != factor) {
      findings.add(
          Code.BAD_UNIT,
          spot,
          "the unit `%s` has the factor %s and again %s"
              .formatted(symbol, Findings.plain(first), Findings.plain(factor)));
    }
    typed("7 " + symbol, 7 * factor, spot);
    if (!Character.isDigit(symbol.charAt(0))) {
      typed("7" + symbol, 7 * factor, spot);
    }
  }

  /// What a learner types for 7 of a unit must be taken for just that.
  private void typed(String text, double value, Spot spot) {
    if (!(NumberReader.read(text, task) instanceof Read read && read.value() == value)) {
      findings.add(Code.BAD_UNIT, spot, "`" + text + "` is not taken for 7 of this unit");
    }
  }
}
