package anneal.sharing;

import anneal.bringing.Bringing;
import anneal.bringing.Brought;
import anneal.bringing.BroughtStore;
import anneal.bringing.Difference;
import anneal.bringing.PackFiles;
import anneal.person.LearnerId;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Packs that people follow as they are: every edition reaches them by itself, and what it changed
/// is shown against the edition that they looked at last.
///
/// @param following reads packs question by question
/// @param store who follows what
public record Subscriptions(Following following, SubscriptionStore store) {

  /// A pack that somebody follows.
  ///
  /// @param newest the edition that is served
  public record Followed(Subscription subscription, Brought newest) {

    /// Whether there is an edition that they have not looked at.
    public boolean news() {
      return newest.edition() > subscription.seen();
    }
  }

  /// What changed in a pack.
  ///
  /// @param since edition that the newest is held against: the one asked for, or the first after it
  ///   whose files are kept
  /// @param questions that differ, in the order of the newest
  public record Changed(Brought newest, int since, List<Difference> questions) {

    public Changed {
      questions = List.copyOf(questions);
    }
  }

  private Bringing bringing() {
    return following.keeping().bringing();
  }

  /// What a learner follows, by pack; packs that are not served are left out.
  public List<Followed> of(LearnerId learner) {
    Map<String, Brought> served = bringing().served();
    return store.of(learner).stream()
        .flatMap(
            it -> Stream.ofNullable(served.get(it.pack())).map(newest -> new Followed(it, newest)))
        .toList();
  }

  /// The newest editions of packs that changed since they were brought, but for those that somebody
  /// follows.
  public List<Brought> others(List<Followed> followed) {
    Map<String, Brought> others = bringing().served();
    followed.forEach(it -> others.remove(it.newest().pack()));
    return others.values().stream().filter(it -> it.edition() > 1).toList();
  }

  /// Has a learner follow packs from their newest editions on; packs that were not brought have no
  /// editions and are left out.
  public void begin(LearnerId learner, Collection<String> packs) {
    packs.stream()
        .flatMap(it -> bringing().served(it).stream())
        .forEach(it -> store.begin(learner, new Subscription(it.pack(), it.edition())));
  }

  /// What changed in a pack since an edition.
  ///
  /// @param since an edition of it; where it is the newest, nothing changed
  /// @throws IOException where the newest edition's files are not kept
  public Changed since(Brought newest, int since) throws IOException {
    int oldest = Math.max(since, newest.edition() - BroughtStore.KEPT + 1);
    for (int edition = oldest; edition < newest.edition(); edition++) {
      Optional<byte[]> archive = bringing().store().archive(newest.pack(), edition);
      if (archive.isPresent()) {
        PackFiles then = bringing().bench().unpack(archive.get());
        return new Changed(newest, edition, between(then, following.files(newest)));
      }
    }
    return new Changed(newest, newest.edition(), List.of());
  }

  private List<Difference> between(PackFiles then, PackFiles now) {
    Map<String, String> old = following.forking().texts(then);
    Map<String, String> fresh = following.forking().texts(now);
    Set<String> all = new LinkedHashSet<>(fresh.keySet());
    all.addAll(old.keySet());
    return all.stream()
        .filter(it -> !String.valueOf(old.get(it)).equals(fresh.get(it)))
        .map(it -> following.keeping().difference(it, old.get(it), fresh.get(it)))
        .filter(Difference::differs)
        .toList();
  }
}
