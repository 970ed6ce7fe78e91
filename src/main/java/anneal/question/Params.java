package anneal.question;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// From what a question's variants are drawn.
///
/// @param variables in order of declaration; later ones may use earlier ones
/// @param where conditions that every variant meets
/// @param situations scenes, taken in turn; empty where there are none
/// @param variants how many to draw, 1..200
public record Params(
    SequencedMap<String, Variable> variables,
    List<Expression> where,
    List<Situation> situations,
    int variants) {

  public Params {
    where = List.copyOf(where);
    situations = List.copyOf(situations);
  }

  /// A scene.
  ///
  /// @param id slug
  /// @param values what its names stand for
  public record Situation(String id, Map<String, Value> values) {}

  /// How one name gets its value.
  public sealed interface Variable {

    /// A whole number from low to high in steps.
    record Whole(long low, long high, long step) implements Variable {}

    /// A number from low to high in steps, free of binary noise.
    record Real(double low, double high, double step) implements Variable {}

    /// One of a list.
    record Pick(List<Value> values) implements Variable {}

    /// Computed from earlier names.
    record Computed(Expression expression) implements Variable {}
  }
}
