package anneal.web;

import anneal.question.Catalog;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.study.Revisions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// What is published, and everything that ever was, in memory.
public final class Shelf implements Revisions {

  private final List<Question> kept = new CopyOnWriteArrayList<>();
  private volatile Catalog current = Catalog.EMPTY;

  public Shelf(Catalog catalog) {
    publish(catalog);
  }

  public void publish(Catalog catalog) {
    catalog.packs().forEach(it -> kept.addAll(it.questions()));
    current = catalog;
  }

  /// Forgets every wording.
  public void burn() {
    kept.clear();
  }

  @Override
  public Catalog current() {
    return current;
  }

  @Override
  public Optional<Question> find(QuestionId id, String hash) {
    return kept.stream()
        .filter(it -> it.id().equals(id) && it.revision().hash().equals(hash))
        .findFirst();
  }
}
