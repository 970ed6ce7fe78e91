package anneal.packs;

import java.util.Optional;

/// What is kept of a question in which nothing was found.
///
/// @param variants how many it has
/// @param seed of their values, see [VariantDraws#seed]
record Sound(int variants, String seed) {

  String text() {
    return variants + " " + seed;
  }

  /// Reads what was kept; empty where its values are gone and would have to be drawn anew.
  static Optional<Sound> of(String text, LoadCache cache) {
    int end = text.indexOf(' ');
    Sound sound = new Sound(Integer.parseInt(text.substring(0, end)), text.substring(end + 1));
    return Optional.of(sound).filter(it -> it.seed.isEmpty() || cache.holds(it.seed));
  }
}
