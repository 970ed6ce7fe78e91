package anneal.web;

import anneal.packs.PackScore;
import anneal.question.Catalog;
import anneal.question.Pack;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How well blind guessing does in each pack, worked out when it is asked for, once for each
/// catalog.
final class PackScores {

  private record Scored(Catalog catalog, PackScore score) {}

  private final Map<String, Scored> known = new ConcurrentHashMap<>();

  /// The score of a pack of a catalog; takes up to a second the first time.
  PackScore of(Pack pack, Catalog catalog) {
    Scored scored =
        known.compute(
            pack.id(),
            (_, old) ->
                old != null && old.catalog == catalog
                    ? old
                    : new Scored(catalog, PackScore.of(pack)));
    return scored.score;
  }
}
