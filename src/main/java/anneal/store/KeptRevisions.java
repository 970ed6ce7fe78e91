package anneal.store;

import anneal.packs.Publisher;
import anneal.question.Catalog;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.study.RevisionStore;
import anneal.study.RevisionStore.Kept;
import anneal.study.RevisionStore.Name;
import anneal.study.Revisions;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is published now, and every wording that was ever served, from memory or from the store.
///
/// A wording is kept with all its variants drawn, as JSON, so that what a learner saw years ago can
/// be shown and marked without the pack that held it.
public final class KeptRevisions implements Revisions {

  /// Wordings read back from the store that stay in memory.
  private static final int WARM = 500;

  /// Wordings written in one unit: each may have many variants.
  private static final int BATCH = 100;

  private final Publisher publisher;
  private final RevisionStore store;
  private final Map<String, Question> warm =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Question> eldest) {
              return size() > WARM;
            }
          });

  public KeptRevisions(Publisher publisher, RevisionStore store) {
    this.publisher = publisher;
    this.store = store;
  }

  @Override
  public Catalog current() {
    return publisher.catalog();
  }

  @Override
  public Optional<Question> find(QuestionId id, String hash) {
    return publisher.find(id, hash).or(() -> stored(id, hash));
  }

  /// Keeps every wording of a catalog that is not kept yet.
  public void keep(Catalog catalog, Instant now) {
    Set<Name> known = store.names();
    List<Question> fresh =
        catalog.packs().stream()
            .map(Pack::questions)
            .flatMap(List::stream)
            .filter(it -> !known.contains(new Name(it.id(), it.revision().hash())))
            .toList();
    for (int i = 0; i < fresh.size(); i += BATCH) {
      store.keep(
          fresh.subList(i, Math.min(fresh.size(), i + BATCH)).parallelStream()
              .map(it -> new Kept(it.id(), it.revision(), Texts.json(it), now))
              .toList());
    }
  }

  private Optional<Question> stored(QuestionId id, String hash) {
    String name = id + " " + hash;
    Question known = warm.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Question> read =
        store.find(id, hash).map(it -> Texts.read(it.source(), Question.class));
    read.ifPresent(it -> warm.put(name, it));
    return read;
  }
}
