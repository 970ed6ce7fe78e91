package anneal.packs;

import anneal.question.Catalog;
import java.util.List;

/// What a publication did.
///
/// @param catalog what is served from now on
/// @param editions what was handed in, with all findings
/// @param kept folders whose errors left an earlier, sound edition in place
public record Publication(Catalog catalog, List<Edition> editions, List<String> kept) {

  public Publication {
    editions = List.copyOf(editions);
    kept = List.copyOf(kept);
  }
}
