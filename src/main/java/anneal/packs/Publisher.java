package anneal.packs;

import anneal.question.Catalog;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.QuestionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Serves one catalog at a time and swaps it for the next.
///
/// A pack whose new edition has errors keeps the last sound one; while there is none, the questions
/// without errors are served. Questions that were replaced stay known for a while under their hash,
/// so that an answer is marked by what its learner saw.
///
/// Reading takes no lock; publications follow one another.
public final class Publisher {

  /// How many replaced questions stay known.
  private static final int REMEMBERED = 5_000;

  private final AtomicReference<Catalog> catalog = new AtomicReference<>(Catalog.EMPTY);
  private final AtomicReference<@Nullable Publication> last = new AtomicReference<>();
  private final List<Consumer<Publication>> listeners = new CopyOnWriteArrayList<>();
  private final Map<String, Pack> sound = new LinkedHashMap<>();
  private final Map<Seen, Question> replaced = new LinkedHashMap<>();

  private record Seen(QuestionId id, String hash) {}

  /// What the last publication did; empty before the first.
  public Optional<Publication> last() {
    return Optional.ofNullable(last.get());
  }

  /// What is served now.
  public Catalog catalog() {
    return catalog.get();
  }

  /// Calls somebody after every publication, on the thread that published.
  public void listen(Consumer<Publication> listener) {
    listeners.add(listener);
  }

  /// Serves these packs from now on, and no others.
  ///
  /// @param editions every pack there is, in the order of the catalog; of two with one id the first
  ///   counts
  public synchronized Publication publish(List<Edition> editions) {
    List<String> kept = new ArrayList<>();
    Map<String, Pack> served = new LinkedHashMap<>();
    for (Edition edition : editions) {
      served(edition, kept).ifPresent(it -> served.putIfAbsent(it.id(), it));
    }
    sound.keySet().retainAll(editions.stream().map(Edition::folder).toList());
    Catalog next = new Catalog(List.copyOf(served.values()));
    remember(catalog.get(), next);
    catalog.set(next);
    Publication publication = new Publication(next, editions, kept);
    last.set(publication);
    listeners.forEach(it -> it.accept(publication));
    return publication;
  }

  private Optional<Pack> served(Edition edition, List<String> kept) {
    Pack before = sound.get(edition.folder());
    if (edition.loaded().hasErrors() && before != null) {
      kept.add(edition.folder());
      return Optional.of(before);
    }
    if (!edition.loaded().hasErrors()) {
      edition.loaded().value().ifPresent(it -> sound.put(edition.folder(), it));
    }
    return edition.loaded().value();
  }

  /// Keeps the questions that change or go, the latest ones longest. Under a lock of its own:
  /// listeners may have other threads look questions up while they are told of a publication.
  private void remember(Catalog old, Catalog next) {
    synchronized (replaced) {
      rememberAll(old, next);
    }
  }

  private void rememberAll(Catalog old, Catalog next) {
    for (Pack pack : old.packs()) {
      for (Question question : pack.questions()) {
        Seen seen = new Seen(question.id(), question.revision().hash());
        boolean stays =
            next.find(question.id())
                .filter(it -> it.revision().equals(question.revision()))
                .isPresent();
        if (!stays) {
          replaced.remove(seen);
          replaced.put(seen, question);
        }
      }
    }
    while (replaced.size() > REMEMBERED) {
      replaced.remove(replaced.keySet().iterator().next());
    }
  }

  /// The question as a learner saw it.
  ///
  /// @param hash of the revision that was shown
  /// @return empty where that revision was never served here, or too long ago
  public Optional<Question> find(QuestionId id, String hash) {
    Optional<Question> current = catalog().find(id).filter(it -> it.revision().hash().equals(hash));
    return current.or(() -> remembered(new Seen(id, hash)));
  }

  private Optional<Question> remembered(Seen seen) {
    synchronized (replaced) {
      return Optional.ofNullable(replaced.get(seen));
    }
  }
}
