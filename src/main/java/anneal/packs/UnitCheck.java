package anneal.packs;

import anneal.grading.NumberReader;
import anneal.grading.Reading.Unreadable;
import anneal.question.Numeric;
import anneal.question.Numeric.Notation;
import anneal.question.Tolerance;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Checks that what stands behind a number is taken for the unit that is meant.
final class UnitCheck {

  /// Only what is typed matters of it. Percents are left out: `%` may be a unit.
  private static final Numeric PURE =
      new Numeric(
          0,
          new Tolerance.Decimals(0),
          EnumSet.of(Notation.DECIMAL, Notation.FRACTION, Notation.SCIENTIFIC),
          null,
          List.of());

  private final Findings findings;
  private final Map<String, Double> factors = new HashMap<>();

  private UnitCheck(Findings findings) {
    this.findings = findings;
  }

  static void check(Node.Obj unit, Findings findings) {
    UnitCheck check = new UnitCheck(findings);
    check.symbol(unit, 1);
    unit.objects("also").forEach(it -> check.symbol(it, it.number("factor").orElse(1.0)));
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
  }
}
