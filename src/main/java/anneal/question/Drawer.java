package anneal.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Draws the values of a question's variants with a pinned generator.
///
/// Each variant has its own generator, seeded by SHA-256 of the seed text and the variant's number,
/// so a variant does not depend on how many tries the ones before it took, unless it would repeat
/// one of them. Situations are taken in turn.
public final class Drawer {

  private Drawer() {}

  /// One drawn set of values.
  ///
  /// @param values situation first, then variables in order of declaration
  public record Draw(@Nullable String situation, Map<String, Value> values) {
    public Draw {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /// What came of drawing.
  ///
  /// @param draws all variants, or those that could be drawn; two are equal only where 200 tries
  ///   brought no new one
  /// @param acceptance share of tries that met every condition
  /// @param exhausted number of the first variant for which no values met `where`, -1 if none
  public record Drawn(List<Draw> draws, double acceptance, int exhausted) {
    public Drawn {
      draws = List.copyOf(draws);
    }
  }

  /// Draws all variants.
  ///
  /// A try whose expressions have no value counts as one that does not meet the conditions.
  ///
  /// @param seed text from which every draw follows: pack id, question id, hash of the parameters
  /// @throws ExpressionException where no try of a variant could be computed; its part says which
  ///   expression failed
  public static Drawn draw(String seed, Params params) throws ExpressionException {
    List<Draw> draws = new ArrayList<>();
    int tries = 0;
    int met = 0;
    int exhausted = -1;
    for (int number = 0; number < params.variants(); number++) {
      var search = new Search(params, number, SplitMix64.seededBy(seed + "#" + number));
      Draw draw = search.run(draws);
      tries += search.tries();
      met += search.met();
      if (draw != null) {
        draws.add(draw);
      } else if (exhausted < 0) {
        exhausted = number;
      }
    }
    return new Drawn(draws, tries == 0 ? 1 : (double) met / tries, exhausted);
  }
}
