package anneal.bringing;

import anneal.authors.CheckedPack;
import anneal.authors.CheckedPack.Noted;
import anneal.authors.CheckedPack.TopicFile;
import anneal.authors.Proofs;
import anneal.packs.PackScore;
import anneal.question.Pack;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Packs that were reviewed, kept in memory for a while for who brought them to look at: the newest
/// of each account, and few in all. Nothing of it is stored, and nobody else finds it.
public final class Previews {

  /// Packs that are kept at once.
  public static final int MOST = 6;

  /// How long one is kept after it was brought.
  public static final Duration STAY = Duration.ofMinutes(30);

  /// Variants of a pack that is kept; each is a question of its own in memory.
  private static final int MOST_VARIANTS = 6_000;

  private static final long MOST_BYTES = 16L << 20;

  private final Deque<Preview> kept = new ArrayDeque<>();

  /// A pack to look at.
  ///
  /// @param account who brought it; empty on an instance of one person
  /// @param id names it; the same pack of the same account has the same on every node
  /// @param edition its questions with what was found
  /// @param pictures by plain name
  /// @param at when it was brought
  public record Preview(
      String account,
      String id,
      Proofs.Edition edition,
      Map<String, byte[]> pictures,
      Instant at) {}

  /// Keeps a pack instead of the one that the account brought before.
  ///
  /// @param outline what stands in its files
  /// @return its id; empty where it is too large to be kept
  public synchronized Optional<String> keep(
      Review review, List<TopicFile> outline, String account, Instant now) {
    end(account, now);
    if (isTooLarge(review)) {
      return Optional.empty();
    }
    Map<String, byte[]> pictures = new HashMap<>();
    review
        .files()
        .byName()
        .forEach(
            (name, bytes) -> {
              if (name.startsWith("media/")) {
                pictures.put(name.substring("media/".length()), bytes);
              }
            });
    Proofs proofs = new Proofs();
    Proofs.Edition edition = proofs.set(List.of(checked(review, outline)));
    String id = id(review.files(), account);
    if (kept.size() == MOST) {
      kept.removeFirst();
    }
    kept.addLast(new Preview(account, id, edition, pictures, now));
    return Optional.of(id);
  }

  private static boolean isTooLarge(Review review) {
    long bytes = review.files().byName().values().stream().mapToLong(it -> it.length).sum();
    int variants =
        review.checked().pack().stream()
            .flatMap(it -> it.questions().stream())
            .mapToInt(it -> it.variants().size())
            .sum();
    return bytes > MOST_BYTES || variants > MOST_VARIANTS;
  }

  private static CheckedPack checked(Review review, List<TopicFile> outline) {
    Optional<Pack> pack = review.checked().pack();
    return new CheckedPack(
        review.id(),
        pack,
        outline,
        review.checked().findings().stream().map(it -> new Noted(it.finding(), it.line())).toList(),
        pack.map(PackScore::of));
  }

  /// What an account brought.
  ///
  /// @return empty where that is over, or somebody else's
  public synchronized Optional<Preview> find(String account, String id, Instant now) {
    forget(now);
    return kept.stream().filter(it -> it.account.equals(account) && it.id.equals(id)).findFirst();
  }

  /// Forgets what an account brought, since it was published for instance.
  public synchronized void end(String account, Instant now) {
    forget(now);
    kept.removeIf(it -> it.account.equals(account));
  }

  private void forget(Instant now) {
    kept.removeIf(it -> Duration.between(it.at, now).compareTo(STAY) >= 0);
  }

  private static String id(PackFiles files, String account) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(account.getBytes(StandardCharsets.UTF_8));
      new TreeMap<>(files.byName())
          .forEach(
              (name, bytes) -> {
                digest.update(
                    ("\n" + name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
              });
      byte[] sum = Arrays.copyOf(digest.digest(), 16);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
