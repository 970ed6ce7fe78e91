package anneal.interchange;

import anneal.memory.Fsrs;
import anneal.memory.MemoryState;
import anneal.memory.Rating;
import anneal.memory.StudyDay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Makes a memory of what Anki knows of a card.
///
/// What Anki's own FSRS says is taken as it is. Without it the review log is replayed, from its
/// first line or from the last time the card was forgotten by hand. Where the log does not begin at
/// the beginning, stability and difficulty follow from interval and ease, as Anki does it when FSRS
/// is turned on. The day on which the card is due stays what Anki promised.
///
/// @param model how memories fade
/// @param days the learner's
/// @param created the first moment of the collection's day 0
/// @param now nothing is taken to have happened later
public record AnkiMemory(Fsrs model, StudyDay days, Instant created, Instant now) {

  /// Retention that SM-2's intervals are taken to aim at.
  private static final double USUAL_RETENTION = 0.9;

  /// A collection begins in the night where its owner lives; at noon it is the same day further
  /// away.
  private static final Duration HALF_A_DAY = Duration.ofHours(12);

  /// Nobody had answered anything before.
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private static final int LONGEST = 36_500;
  private static final double LEAST = 0.001;
  private static final int MANY = 100_000;
  private static final int LEARNING = 0;
  private static final int FILTERED = 3;
  private static final int BY_HAND = 4;
  private static final int REVIEW = 2;

  /// Where a memory came from.
  public enum Way {
    /// Anki's own FSRS.
    FSRS,
    /// The review log, replayed.
    LOG,
    /// Interval and ease.
    INTERVAL
  }

  /// A card as it stands.
  ///
  /// @param last when it was answered last
  /// @param lastDay study day of that
  /// @param dueDay study day
  public record Recalled(
      Way way,
      MemoryState memory,
      Instant last,
      int lastDay,
      int dueDay,
      int reviews,
      int lapses,
      boolean suspended) {}

  private record Known(Way way, MemoryState memory, Instant last) {}

  /// The memory behind the cards of one question: of several, the frailest.
  ///
  /// @return empty where none of them says enough, as when it was only just begun
  public Optional<Recalled> of(List<AnkiPast> cards) {
    return cards.stream()
        .flatMap(it -> known(it).map(known -> recalled(it, known)).stream())
        .min(Comparator.comparingDouble(it -> it.memory().stability()));
  }

  private Optional<Known> known(AnkiPast card) {
    List<AnkiPast.Entry> log = answers(card.log());
    return fsrs(card, log).or(() -> replayed(log)).or(() -> converted(card, log));
  }

  private Optional<Known> fsrs(AnkiPast card, List<AnkiPast.Entry> log) {
    AnkiPast.Memory it = card.memory();
    if (it == null || !isSound(it)) {
      return Optional.empty();
    }
    long seconds = Math.min(it.lastSeconds(), now.getEpochSecond());
    Instant last = seconds > 0 ? past(Instant.ofEpochSecond(seconds)) : last(card, log);
    MemoryState memory = new MemoryState(it.stability(), it.difficulty());
    return Optional.of(new Known(Way.FSRS, memory, last));
  }

  private static boolean isSound(AnkiPast.Memory it) {
    boolean stable = it.stability() >= LEAST && it.stability() <= LONGEST;
    return stable && it.difficulty() >= 1 && it.difficulty() <= 10;
  }

  /// The answers since the card was last forgotten by hand; filtered decks that left it alone do
  /// not count.
  private static List<AnkiPast.Entry> answers(List<AnkiPast.Entry> log) {
    List<AnkiPast.Entry> answers = new ArrayList<>();
    for (AnkiPast.Entry each : log) {
      if (each.type() == BY_HAND && each.factor() == 0) {
        answers.clear();
      } else if (each.ease() >= 1
          && each.ease() <= 4
          && each.type() <= FILTERED
          && !(each.type() == FILTERED && each.factor() == 0)) {
        answers.add(each);
      }
    }
    return answers;
  }

  private Optional<Known> replayed(List<AnkiPast.Entry> log) {
    if (log.isEmpty() || log.getFirst().type() != LEARNING) {
      return Optional.empty();
    }
    MemoryState memory = model.first(rating(log.getFirst()));
    int day = day(log.getFirst());
    for (AnkiPast.Entry each : log.subList(1, log.size())) {
      int next = Math.max(day, day(each));
      memory = model.next(memory, next - day, rating(each));
      day = next;
    }
    return Optional.of(new Known(Way.LOG, memory, at(log.getLast())));
  }

  private Optional<Known> converted(AnkiPast card, List<AnkiPast.Entry> log) {
    if (card.type() < REVIEW || card.interval() < 1 || card.factor() < 1000) {
      return Optional.empty();
    }
    int interval = Math.min(card.interval(), LONGEST);
    MemoryState memory = model.fromSm2(card.factor() / 1000.0, interval, USUAL_RETENTION);
    return Optional.of(new Known(Way.INTERVAL, memory, last(card, log)));
  }

  private Instant last(AnkiPast card, List<AnkiPast.Entry> log) {
    if (!log.isEmpty()) {
      return at(log.getLast());
    }
    long day = (long) dueDay(card).orElse(today()) - Math.clamp(card.interval(), 0, LONGEST);
    return past(days.startOf(Math.clamp(day, 0, today())));
  }

  private Recalled recalled(AnkiPast card, Known known) {
    int lastDay = Math.min(days.dayOf(known.last), today());
    int promised =
        dueDay(card)
            .orElseGet(() -> lastDay + (int) Math.max(1, Math.round(known.memory.stability())));
    return new Recalled(
        known.way,
        known.memory,
        known.last,
        lastDay,
        Math.clamp(promised, lastDay, today() + LONGEST),
        Math.clamp(card.reps(), 1, MANY),
        Math.clamp(card.lapses(), 0, MANY),
        card.suspended());
  }

  /// Days are counted from the collection's first one; while a card is learnt, seconds since 1970.
  private Optional<Integer> dueDay(AnkiPast card) {
    long due = card.due();
    if (due > 1_000_000_000L) {
      return Optional.of(days.dayOf(Instant.ofEpochSecond(Math.min(due, 1L << 33))));
    }
    boolean counted = card.type() >= REVIEW && due > -LONGEST && due < 2L * LONGEST;
    return counted
        ? Optional.of(days.dayOf(created.plus(HALF_A_DAY)) + (int) due)
        : Optional.empty();
  }

  private int today() {
    return days.dayOf(now);
  }

  private int day(AnkiPast.Entry entry) {
    return days.dayOf(at(entry));
  }

  private Instant at(AnkiPast.Entry entry) {
    return past(Instant.ofEpochMilli(Math.clamp(entry.millis(), 0, now.toEpochMilli())));
  }

  private Instant past(Instant instant) {
    return instant.isAfter(now) ? now : instant.isBefore(EARLIEST) ? EARLIEST : instant;
  }

  private static Rating rating(AnkiPast.Entry entry) {
    return Rating.of(entry.ease());
  }
}
