package anneal.sharing;

import anneal.bringing.Bringing;
import anneal.bringing.Brought;
import anneal.bringing.Order;
import anneal.bringing.PackFiles;
import anneal.bringing.Review;
import anneal.bringing.Sent;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Copies that follow their origins. A copy is a pack of its own with an id of its own: what its
/// origin changes reaches it when whoever keeps it takes it, and what was changed in it stays.
///
/// @param keeping packs that are looked after here
/// @param store what was copied from what
/// @param forking copies and brings together
public record Following(Keeping keeping, ForkStore store, Forking forking) {

  /// What a copy is to be.
  ///
  /// @param pack its id
  /// @param group for which it is made; null for nobody in particular
  public record Wish(String pack, String title, @Nullable String group) {}

  /// A copy before anything is kept of it.
  ///
  /// @param review what would come of it
  public record Copying(Brought origin, Wish wish, Review review) {}

  /// An edition of the origin that the copy does not hold yet.
  ///
  /// @param newest the origin's
  /// @param own the copy's
  /// @param merge the copy with what the origin changed
  /// @param review what would come of it, by the rules for every edition
  public record Update(Brought newest, Brought own, Merge merge, Review review) {}

  private Bringing bringing() {
    return keeping.bringing();
  }

  /// Says what would come of copying a pack; keeps nothing.
  ///
  /// @throws IOException where it cannot be copied; it says why and what to do
  public Copying copying(Brought origin, Wish wish) throws IOException {
    PackFiles files = forking.copied(files(origin), wish.pack, wish.title);
    return new Copying(origin, wish, reviewed("copy of " + origin.pack(), wish.pack, files));
  }

  PackFiles files(Brought edition) throws IOException {
    return bringing().bench().unpack(archive(edition));
  }

  private byte[] archive(Brought edition) throws IOException {
    return bringing()
        .store()
        .archive(edition.pack(), edition.edition())
        .orElseThrow(() -> new IOException("Its files are not kept any more; bring it again."));
  }

  private Review reviewed(String name, String pack, PackFiles files) throws IOException {
    Sent sent = new Sent(name, new Sent.Content.Whole(files), List.of());
    return bringing().review(sent, new Order(pack, "", "", true));
  }

  /// Publishes a copy.
  ///
  /// @param account who makes it
  /// @return empty where it has errors, or somebody was first
  public Optional<Brought> copy(Copying copying, String account, Instant now) throws IOException {
    Brought origin = copying.origin;
    Wish wish = copying.wish;
    byte[] base = archive(origin);
    Optional<Brought> made =
        copying.review.edition() == 1
            ? bringing().publish(copying.review, account, now)
            : Optional.empty();
    made.ifPresent(
        it -> store.put(new Fork(wish.pack, origin.pack(), origin.edition(), wish.group, 0), base));
    return made;
  }

  /// The origin's edition that a copy may take now; empty where it holds the newest.
  public Optional<Brought> newer(Fork fork) {
    return bringing().served(fork.origin()).filter(it -> it.edition() > fork.base());
  }

  /// What would come of taking it.
  ///
  /// @param theirs places where the origin's is taken, as in [Forking#merge]
  public Optional<Update> update(Fork fork, Set<String> theirs) throws IOException {
    Optional<Brought> newest = newer(fork);
    Optional<Brought> own = bringing().store().editions(fork.pack()).stream().findFirst();
    Optional<byte[]> base = store.base(fork.pack());
    if (newest.isEmpty() || own.isEmpty() || base.isEmpty()) {
      return Optional.empty();
    }
    Merge.Sides sides =
        new Merge.Sides(
            bringing().bench().unpack(base.get()), files(newest.get()), files(own.get()));
    int edition = newest.get().edition();
    String note = "From %s, edition %d".formatted(newest.get().title(), edition);
    Merge merge = forking.merge(sides, theirs, note);
    String name = "from %s, edition %d".formatted(fork.origin(), edition);
    Review review = reviewed(name, fork.pack(), merge.files());
    return Optional.of(new Update(newest.get(), own.get(), merge, review));
  }

  /// Publishes an update. Whose pack the copy is stays.
  ///
  /// @return empty where it has errors, or somebody was first
  public Optional<Brought> take(Fork fork, Update update, Instant now) throws IOException {
    byte[] base = archive(update.newest);
    Optional<Brought> kept =
        update.review.edition() == update.own.edition() + 1
            ? bringing().publish(update.review, update.own.account(), now)
            : Optional.empty();
    kept.ifPresent(_ -> store.put(fork.upTo(update.newest.edition()), base));
    return kept;
  }
}
