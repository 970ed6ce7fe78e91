package anneal.study;

import anneal.memory.EasyDays;
import anneal.question.Level;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a learner chose; remembered until chosen anew.
///
/// @param sittingSize questions of one sitting, 1..200
/// @param newPerDay unseen questions introduced a day at most, 0..500
/// @param desiredRetention retrievability at which a card becomes due, 0.7..0.97
/// @param rolloverHour hour at which the study day begins, 0..23
/// @param zone the learner's zone, as the browser last said
/// @param scope which questions
/// @param confidence whether to ask how sure one is
/// @param singleKeys whether single letters are commands (WCAG 2.1.4)
/// @param easy days on which less is studied or nothing; null where nothing was said of them
public record Settings(
    int sittingSize,
    int newPerDay,
    double desiredRetention,
    int rolloverHour,
    ZoneId zone,
    Scope scope,
    boolean confidence,
    boolean singleKeys,
    @Nullable Chosen easy) {

  /// What everybody starts with.
  public static final Settings DEFAULT =
      new Settings(20, 20, 0.9, 4, ZoneId.of("UTC"), Scope.ALL, true, true, null);

  public Settings {
    check(sittingSize >= 1 && sittingSize <= 200, "sittingSize must be 1 to 200");
    check(newPerDay >= 0 && newPerDay <= 500, "newPerDay must be 0 to 500");
    check(
        desiredRetention >= 0.7 && desiredRetention <= 0.97,
        "desiredRetention must be 0.7 to 0.97");
    check(rolloverHour >= 0 && rolloverHour <= 23, "rolloverHour must be 0 to 23");
  }

  /// Easy days with the moment from which on due days were chosen by them.
  ///
  /// @param since milliseconds since 1970-01-01
  public record Chosen(EasyDays days, long since) {}

  /// Days on which less is studied or nothing.
  public EasyDays easyDays() {
    return easy == null ? EasyDays.NONE : easy.days;
  }

  /// Since when they are so.
  public Instant easySince() {
    return easy == null ? Instant.EPOCH : Instant.ofEpochMilli(easy.since);
  }

  /// The same with other easy days from now on.
  public Settings with(EasyDays other, Instant now) {
    return other.equals(easyDays()) ? this : with(new Chosen(other, now.toEpochMilli()));
  }

  private Settings with(Chosen other) {
    return new Settings(
        sittingSize,
        newPerDay,
        desiredRetention,
        rolloverHour,
        zone,
        scope,
        confidence,
        singleKeys,
        other);
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /// Which questions the desk may take. A topic narrows its own pack and no other, and chooses it:
  /// all packs are meant only where neither a pack nor a topic is named.
  ///
  /// @param packs ids of packs
  /// @param topics `pack/topic`
  /// @param levels empty for all
  public record Scope(Set<String> packs, Set<String> topics, Set<Level> levels) {

    /// Everything.
    public static final Scope ALL = new Scope(Set.of(), Set.of(), Set.of());

    public Scope {
      packs = Set.copyOf(packs);
      topics = Set.copyOf(topics);
      levels = Set.copyOf(levels);
    }

    /// Whether a question is in it.
    public boolean holds(anneal.question.Question question) {
      String pack = question.id().pack();
      return (whole(pack) || topics.contains(pack + "/" + question.topic()))
          && (levels.isEmpty() || levels.contains(question.level()));
    }

    /// Whether all topics of a pack are in it.
    private boolean whole(String pack) {
      return packs.contains(pack)
          ? topics.stream().noneMatch(it -> it.startsWith(pack + "/"))
          : packs.isEmpty() && topics.isEmpty();
    }
  }
}
