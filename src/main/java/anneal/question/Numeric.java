package anneal.question;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Types a number.
///
/// @param key the right value, in the unit's symbol where there is one
/// @param tolerance how far a typed number may be from the key
/// @param notations forms that are read as numbers
/// @param unit what the number counts, null for a pure number
/// @param known typical wrong results, each with its own remark
public record Numeric(
    double key,
    Tolerance tolerance,
    Set<Notation> notations,
    @Nullable Unit unit,
    List<KnownValue> known)
    implements Task {

  public Numeric {
    notations = Set.copyOf(notations);
    known = List.copyOf(known);
  }

  /// A form in which a number may be typed.
  public enum Notation {
    DECIMAL,
    PERCENT,
    FRACTION,
    SCIENTIFIC
  }

  /// What a number counts.
  ///
  /// @param symbol the unit of the key
  /// @param also other units accepted
  /// @param required whether a number without unit is asked back
  public record Unit(String symbol, List<Alternative> also, boolean required) {
    public Unit {
      also = List.copyOf(also);
    }
  }

  /// Another unit that is accepted.
  ///
  /// @param symbol as typed
  /// @param factor the typed number times this gives the key's unit
  public record Alternative(String symbol, double factor) {}

  /// A wrong value that has a reason.
  ///
  /// @param value the number that the wrong path leads to
  /// @param credit score 0..1 it still earns
  /// @param remark Markdown
  /// @param misconception id of the confusion
  public record KnownValue(
      double value, double credit, String remark, @Nullable String misconception) {}
}
