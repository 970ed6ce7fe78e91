package anneal.web;

import anneal.packs.PackScore;
import anneal.question.Catalog;
import anneal.question.Pack;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// How well blind guessing does in each pack, worked out once for each edition of the catalog.
final class PackScores {

  private record Scored(Catalog catalog, Map<String, PackScore> byPack) {}

  private volatile Scored last = new Scored(Catalog.EMPTY, Map.of());

  /// The score of a pack of a catalog.
  PackScore of(Pack pack, Catalog catalog) {
    return Objects.requireNonNull(of(catalog).get(pack.id()), "no pack of this catalog");
  }

  private Map<String, PackScore> of(Catalog catalog) {
    Scored known = last;
    if (!known.catalog.equals(catalog)) {
      Map<String, PackScore> scores = new HashMap<>();
      catalog.packs().forEach(it -> scores.put(it.id(), PackScore.of(it)));
      known = new Scored(catalog, Map.copyOf(scores));
      last = known;
    }
    return known.byPack;
  }
}
