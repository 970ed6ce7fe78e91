package anneal.grading;

import anneal.question.Choice;
import anneal.question.Numeric;
import anneal.question.Numeric.Alternative;
import anneal.question.Numeric.KnownValue;
import anneal.question.Numeric.Notation;
import anneal.question.Numeric.Unit;
import anneal.question.Option;
import anneal.question.Tolerance;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The tasks that the tests of this room mark.
final class Tasks {

  static final Set<Notation> ALL = EnumSet.allOf(Notation.class);
  static final Tolerance MILLI = new Tolerance.Within(0.0006, 0);
  static final Unit GIB =
      new Unit(
          "GiB",
          List.of(new Alternative("MiB", 1.0 / 1024), new Alternative("bytes", 1.0 / (1L << 30))),
          false);
  static final Unit DOLLAR = new Unit("$", List.of(new Alternative("USD", 1)), false);

  private Tasks() {}

  /// F1 of TP 80, FP 20, FN 40: the key is 8/11, the arithmetic mean 0.7333, Jaccard 4/7.
  static Numeric f1() {
    return new Numeric(
        8.0 / 11,
        MILLI,
        ALL,
        null,
        List.of(
            new KnownValue(11.0 / 15, 0.25, "That is the arithmetic mean.", "f1-is-mean"),
            new KnownValue(4.0 / 7, 0, "That is the Jaccard index.", "f1-is-jaccard")));
  }

  static Numeric of(double key, Tolerance tolerance) {
    return new Numeric(key, tolerance, ALL, null, List.of());
  }

  static Numeric only(Notation... notations) {
    return new Numeric(0.75, MILLI, Set.of(notations), null, List.of());
  }

  static Numeric in(Unit unit) {
    return new Numeric(2, new Tolerance.Within(0, 0.01), ALL, unit, List.of());
  }

  static Choice gini() {
    return new Choice(
        List.of(
            new Option("a", "It is 0.", false, "That is entropy's floor.", "gini-floor", false),
            new Option("b", "It is 0.5.", true, "Two equal classes give 0.5.", null, false),
            new Option("c", "It is 1.", false, null, "gini-ceiling", false),
            new Option("d", "It is 0.25.", false, null, null, true)),
        3);
  }
}
