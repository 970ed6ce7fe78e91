package anneal.packs;

import anneal.question.Catalog;
import anneal.question.Pack;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /// Ids of the packs that are served as their authors want them, so that what they lack is gone:
  /// those without errors, those whose last sound edition stays, and those that were withdrawn.
  public Set<String> whole() {
    return editions.stream()
        .filter(it -> !it.loaded().hasErrors() || kept.contains(it.folder()))
        .flatMap(it -> ids(it))
        .collect(Collectors.toSet());
  }

  private static Stream<String> ids(Edition edition) {
    return edition.withdrawn()
        ? Stream.of(edition.folder())
        : edition.loaded().value().stream().map(Pack::id);
  }
}
