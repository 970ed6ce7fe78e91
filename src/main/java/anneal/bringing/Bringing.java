package anneal.bringing;

import anneal.bringing.Checked.Cited;
import anneal.packs.Code;
import anneal.packs.Finding;
import anneal.packs.Lock;
import anneal.packs.LockCheck;
import anneal.packs.PackSource;
import anneal.packs.Place;
import anneal.question.Pack;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Bringing a pack: look at it, publish it, withdraw it.
///
/// Learners' progress is guarded as it is for packs in folders: an edition is held against the one
/// before as against a lock file, so a key that changed must be declared and a question that is
/// gone must be let go on purpose.
public final class Bringing {

  private final BroughtStore store;
  private final Workbench bench;
  private final Predicate<String> inFolders;
  private final Runnable changed;

  /// @param inFolders whether a folder of this server holds a pack of an id, which is served
  ///   instead
  /// @param changed called after what is kept has changed
  public Bringing(
      BroughtStore store, Workbench bench, Predicate<String> inFolders, Runnable changed) {
    this.store = store;
    this.bench = bench;
    this.inFolders = inFolders;
    this.changed = changed;
  }

  /// Takes files apart.
  public Workbench bench() {
    return bench;
  }

  /// Where packs are kept.
  public BroughtStore store() {
    return store;
  }

  /// Says what would come of a file; keeps nothing.
  ///
  /// @throws IOException where nothing can be made of it; it says why and what to do
  public Review review(Sent sent, Order order) throws IOException {
    String id = bench.id(sent, order);
    List<Brought> editions = store.editions(id);
    Optional<PackFiles> before = editions.isEmpty() ? Optional.empty() : files(editions.getFirst());
    PackFiles files = bench.compose(sent, order, before);
    Checked checked = bench.check(id, files);
    Optional<PackSource> locked = before.flatMap(it -> bench.source(id, it));
    List<Cited> more = new ArrayList<>();
    if (inFolders.test(id)) {
      more.add(taken(id));
    }
    Changes changes = null;
    if (locked.isPresent() && checked.source().isPresent()) {
      more.addAll(edits(locked.get(), checked, order));
      changes = Changes.between(locked.get(), checked.source().get());
    }
    int edition = editions.isEmpty() ? 1 : editions.getFirst().edition() + 1;
    return new Review(sent, id, edition, files, checked.and(more), changes);
  }

  /// The files of an edition.
  public Optional<PackFiles> files(Brought edition) {
    return store.archive(edition.pack(), edition.edition()).map(bench::unpack);
  }

  /// The newest edition of a pack, where learners are served from it: it is not withdrawn, and no
  /// folder holds the pack too.
  public Optional<Brought> served(String pack) {
    return store.editions(pack).stream().findFirst().filter(this::isServed);
  }

  /// The newest editions of all packs that learners are served from, by pack.
  public SortedMap<String, Brought> served() {
    SortedMap<String, Brought> served = new TreeMap<>();
    store.newest().stream().filter(this::isServed).forEach(it -> served.put(it.pack(), it));
    return served;
  }

  private boolean isServed(Brought newest) {
    return !newest.withdrawn() && !inFolders.test(newest.pack());
  }

  private static Cited taken(String id) {
    return new Cited(
        Code.DUPLICATE_PACK.at(
            Place.of(id + "/pack.json"),
            "a folder of this server holds a pack `" + id + "`, which is served instead",
            "Give this one another id."),
        "");
  }

  /// What learners' progress forbids, found as against a lock file.
  private static List<Cited> edits(PackSource locked, Checked checked, Order order) {
    boolean whole = checked.count(Finding.Severity.ERROR) == 0;
    return LockCheck.check(Lock.of(locked), checked.source().orElseThrow(), whole)
        .findings()
        .stream()
        .filter(it -> !it.code().equals(Code.NOT_LOCKED.id()))
        .filter(it -> !(order.removed() && isGone(it)))
        .map(it -> new Cited(isGone(it) ? remedied(it) : it, ""))
        .toList();
  }

  private static boolean isGone(Finding finding) {
    return finding.code().equals(Code.QUESTION_GONE.id());
  }

  private static Finding remedied(Finding gone) {
    return new Finding(
        gone.place(),
        gone.severity(),
        gone.code(),
        gone.message(),
        "Put it back, or say that missing questions are gone for good.");
  }

  /// Keeps what was reviewed, and has it published.
  ///
  /// @param account who brings it
  /// @return empty where it may not be published, or somebody else was first
  public Optional<Brought> publish(Review review, String account, Instant now) {
    if (!review.checked().sound()) {
      return Optional.empty();
    }
    Pack pack = review.checked().pack().orElseThrow();
    Brought edition =
        new Brought(
            review.id(),
            review.edition(),
            pack.title(),
            pack.version(),
            pack.questions().size(),
            review.sent().fileName(),
            account,
            now,
            false);
    boolean kept = store.keep(edition, bench.pack(review.files()));
    if (kept) {
      changed.run();
    }
    return kept ? Optional.of(edition) : Optional.empty();
  }

  /// Takes a pack out of the catalog, or back into it: its questions go out of sight and return,
  /// and nobody's progress is lost.
  ///
  /// @return whether there is such a pack
  public boolean withdraw(String pack, boolean out) {
    boolean there = store.withdraw(pack, out);
    if (there) {
      changed.run();
    }
    return there;
  }
}
