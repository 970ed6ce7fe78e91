package anneal.sharing;

import anneal.bringing.Bringing;
import anneal.bringing.Brought;
import anneal.bringing.Difference;
import anneal.bringing.Order;
import anneal.bringing.PackFiles;
import anneal.bringing.Review;
import anneal.bringing.Sent;
import anneal.packs.Node;
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

  /// An edition of the origin that the copy does not hold yet.
  ///
  /// @param newest the origin's
  /// @param merge what would come of it
  public record Update(Brought newest, Merge merge) {}

  private Bringing bringing() {
    return keeping.bringing();
  }

  /// Says what would come of copying a pack; keeps nothing.
  ///
  /// @throws IOException where it cannot be copied; it says why and what to do
  public Review review(Brought origin, Wish wish) throws IOException {
    PackFiles files = forking.copied(files(origin), wish.pack, wish.title);
    return reviewed("copy of " + origin.pack(), wish.pack, files);
  }

  PackFiles files(Brought edition) throws IOException {
    return bringing()
        .files(edition)
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
  public Optional<Brought> copy(Brought origin, Wish wish, String account, Instant now)
      throws IOException {
    Review review = review(origin, wish);
    Optional<Brought> made =
        review.edition() == 1 ? bringing().publish(review, account, now) : Optional.empty();
    byte[] base = bringing().bench().pack(files(origin));
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
    String note = "From %s, edition %d".formatted(newest.get().title(), newest.get().edition());
    return Optional.of(new Update(newest.get(), forking.merge(sides, theirs, note)));
  }

  /// Says what would come of an update by the rules for every edition; keeps nothing.
  public Review review(Fork fork, Update update) throws IOException {
    String name = "from %s, edition %d".formatted(fork.origin(), update.newest.edition());
    return reviewed(name, fork.pack(), update.merge.files());
  }

  /// Publishes an update. Whose pack the copy is stays.
  ///
  /// @return empty where it has errors, or somebody was first
  public Optional<Brought> take(Fork fork, Update update, Instant now) throws IOException {
    Brought own = bringing().store().editions(fork.pack()).getFirst();
    byte[] base = bringing().bench().pack(files(update.newest));
    Review review = review(fork, update);
    Optional<Brought> kept =
        review.edition() == own.edition() + 1
            ? bringing().publish(review, own.account(), now)
            : Optional.empty();
    kept.ifPresent(_ -> store.put(fork.upTo(update.newest.edition()), base));
    return kept;
  }

  /// How a question differs.
  public Difference difference(String question, @Nullable String before, @Nullable String after) {
    return Difference.between(question, tree(before), tree(after));
  }

  private Node.@Nullable Obj tree(@Nullable String text) {
    return text == null ? null : keeping.wordings().tree(text).orElse(null);
  }
}
