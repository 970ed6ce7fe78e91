package anneal.packs;

import java.util.Optional;

/// What is kept of a question in which nothing was found.
///
/// @param variants how many it has
/// @param draws under what their values are kept, see [VariantDraws#key]
record Sound(int variants, String draws) {

  String text() {
    return variants + " " + draws;
  }

  /// What is known of a question; empty where that is nothing.
  static Optional<Sound> known(Sheet sheet, LoadCache cache) {
    return cache.known(sheet.key()).flatMap(it -> of(it, cache));
  }

  /// Reads what was kept; empty where its values are gone and would have to be drawn anew.
  static Optional<Sound> of(String text, LoadCache cache) {
    int end = text.indexOf(' ');
    Sound sound = new Sound(Integer.parseInt(text.substring(0, end)), text.substring(end + 1));
    return Optional.of(sound).filter(it -> it.draws.isEmpty() || cache.holds(it.draws));
  }
}
