package anneal.question;

import anneal.question.Drawer.Draw;
import anneal.question.Params.Situation;
import anneal.question.Params.Variable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The search for one variant's values.
final class Search {

  private static final int TRIES = 200;
  private static final double LARGEST = 0x1p53;

  private final Params params;
  private final SplitMix64 chance;
  private final @Nullable Situation situation;
  private int tries;
  private int met;

  Search(Params params, int number, SplitMix64 chance) {
    this.params = params;
    this.chance = chance;
    List<Situation> scenes = params.situations();
    this.situation = scenes.isEmpty() ? null : scenes.get(number % scenes.size());
  }

  /// The first draw that is not among the earlier ones, else any that meets the conditions.
  @Nullable Draw run(List<Draw> earlier) throws ExpressionException {
    Draw repeated = null;
    ExpressionException fault = null;
    while (tries < TRIES) {
      tries++;
      try {
        Draw draw = attempt();
        if (draw != null && !earlier.contains(draw)) {
          return draw;
        }
        repeated = draw != null ? draw : repeated;
      } catch (ExpressionException thisTime) {
        fault = thisTime;
      }
    }
    if (repeated == null && fault != null) {
      throw fault;
    }
    return repeated;
  }

  /// How many sets of values were drawn.
  int tries() {
    return tries;
  }

  /// How many of them met every condition.
  int met() {
    return met;
  }

  /// One set of values, null where it does not meet the conditions.
  @Nullable Draw attempt() throws ExpressionException {
    Map<String, Value> values = new LinkedHashMap<>();
    if (situation != null) {
      values.putAll(situation.values());
    }
    for (var variable : params.variables().entrySet()) {
      String part = "vars/" + variable.getKey();
      try {
        values.put(variable.getKey(), value(variable.getValue(), values));
      } catch (ExpressionException fault) {
        throw fault.in(part);
      }
    }
    if (!meetsConditions(values)) {
      return null;
    }
    met++;
    return new Draw(situation == null ? null : situation.id(), values);
  }

  private boolean meetsConditions(Map<String, Value> values) throws ExpressionException {
    for (int i = 0; i < params.where().size(); i++) {
      try {
        if (params.where().get(i).evaluate(values) == 0) {
          return false;
        }
      } catch (ExpressionException fault) {
        throw fault.in("where/" + i);
      }
    }
    return true;
  }

  private Value value(Variable variable, Map<String, Value> earlier) throws ExpressionException {
    return switch (variable) {
      case Variable.Whole whole -> whole(whole);
      case Variable.Real real -> real(real);
      case Variable.Pick pick -> pick(pick.values());
      case Variable.Computed(Expression expression) -> computed(expression, earlier);
    };
  }

  private static Value computed(Expression expression, Map<String, Value> earlier)
      throws ExpressionException {
    return new Value.Num(expression.evaluate(earlier));
  }

  private Value whole(Variable.Whole of) throws ExpressionException {
    check((double) of.low(), (double) of.high(), (double) of.step());
    long steps = (of.high() - of.low()) / of.step() + 1;
    return new Value.Num((double) (of.low() + chance.below(steps) * of.step()));
  }

  /// Steps are counted in decimal, so that 0.1 + 2 * 0.1 is 0.3.
  private Value real(Variable.Real of) throws ExpressionException {
    check(of.low(), of.high(), of.step());
    BigDecimal low = BigDecimal.valueOf(of.low());
    BigDecimal step = BigDecimal.valueOf(of.step());
    BigDecimal span = BigDecimal.valueOf(of.high()).subtract(low);
    BigDecimal steps = span.divide(step, 0, RoundingMode.FLOOR);
    if (steps.doubleValue() > LARGEST) {
      throw new ExpressionException(
          1, "the range has more steps than can be counted", "choose a larger step");
    }
    BigDecimal taken = BigDecimal.valueOf(chance.below(steps.longValueExact() + 1));
    return new Value.Num(low.add(step.multiply(taken)).doubleValue());
  }

  private Value pick(List<Value> values) throws ExpressionException {
    if (values.isEmpty()) {
      throw new ExpressionException(1, "nothing to pick from", "list at least one value");
    }
    return values.get((int) chance.below(values.size()));
  }

  private static void check(double low, double high, double step) throws ExpressionException {
    boolean fits = low <= high && step > 0 && Math.abs(low) <= LARGEST && Math.abs(high) <= LARGEST;
    if (!fits) {
      throw new ExpressionException(
          1,
          "nothing lies from " + low + " to " + high + " in steps of " + step,
          "put the smaller bound first, take a step above 0 and bounds within 9e15");
    }
  }
}
