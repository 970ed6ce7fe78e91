package anneal.store;

import anneal.memory.Card;
import anneal.store.Diagnosis.Kind;
import anneal.store.Diagnosis.Symptom;
import anneal.study.Logged;
import anneal.study.Standing;
import anneal.study.StudyEvent;
import anneal.study.StudyEvent.Reviewed;
import anneal.study.StudyEvent.Seeded;
import anneal.study.StudyEvent.Undone;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The parts of a [Doctor]'s work, on one connection and thus on one moment of the database.
record Examination(Connection connection, Consumer<Symptom> note) {

  /// Share by which a computed number may differ: the JDK promises `pow` only to the last bit or
  /// so.
  private static final double TOLERANCE = 1e-9;

  private static final int FETCH = 1_000;

  /// The structure of an SQLite file.
  void structure() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("pragma integrity_check")) {
      while (rows.next()) {
        if (!rows.getString(1).equals("ok")) {
          note.accept(new Symptom(Kind.STRUCTURE, "the file", rows.getString(1)));
        }
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("pragma foreign_key_check")) {
      while (rows.next()) {
        note.accept(
            new Symptom(
                Kind.REFERENCE,
                rows.getString(1),
                "a row leans on a missing " + rows.getString(3)));
      }
    }
  }

  /// Reads every event in the order of the table, not of an index.
  ///
  /// @return how many
  long events() throws SQLException {
    long count = 0;
    try (Statement statement = whole();
        ResultSet rows = statement.executeQuery("select * from event order by arrival")) {
      for (; rows.next(); count++) {
        event(rows);
      }
    }
    return count;
  }

  /// For reading a whole table, a part at a time.
  private Statement whole() throws SQLException {
    Statement statement = connection.createStatement();
    statement.setFetchSize(FETCH);
    return statement;
  }

  private void event(ResultSet rows) throws SQLException {
    String where = "event " + rows.getLong("arrival");
    try {
      EventRow row = EventRow.read(rows);
      if (Checksum.of(row) != row.crc()) {
        note.accept(new Symptom(Kind.EVENT, where, "its checksum does not hold"));
      } else {
        Objects.requireNonNull(row.logged());
      }
    } catch (RuntimeException e) {
      note.accept(new Symptom(Kind.EVENT, where, "cannot be understood: " + e.getMessage()));
    }
  }

  /// Computes every card again.
  ///
  /// @return how many
  long cards(Function<List<Logged>, Standing> replay) throws SQLException {
    orphans();
    long count = 0;
    try (Statement statement = whole();
        ResultSet rows =
            statement.executeQuery(
                "select * from event order by learner, pack, slug, at, arrival")) {
      List<EventRow> log = new ArrayList<>();
      while (rows.next()) {
        EventRow row = readable(rows);
        if (row == null) {
          continue;
        }
        if (!log.isEmpty() && !sameCard(log.getFirst(), row)) {
          card(log, replay);
          count++;
          log.clear();
        }
        log.add(row);
      }
      if (!log.isEmpty()) {
        card(log, replay);
        count++;
      }
    }
    return count;
  }

  /// What cannot be understood was reported when the events were read.
  private static @Nullable EventRow readable(ResultSet rows) throws SQLException {
    try {
      return EventRow.read(rows);
    } catch (RuntimeException _) {
      return null;
    }
  }

  private static boolean sameCard(EventRow one, EventRow other) {
    return one.learner().equals(other.learner())
        && one.pack().equals(other.pack())
        && one.slug().equals(other.slug());
  }

  private void card(List<EventRow> rows, Function<List<Logged>, Standing> replay)
      throws SQLException {
    EventRow first = rows.getFirst();
    CardRow kept = kept(first);
    try {
      List<Logged> log = SqlStudyStore.logged(rows);
      if (kept == null) {
        wrong(first, "is missing");
      } else if (!alike(replay.apply(log), kept.standing())) {
        wrong(first, "does not follow from the log");
      } else if (!Objects.equals(firstDay(log), kept.firstDay())) {
        wrong(first, "has another first day than the log");
      }
    } catch (RuntimeException e) {
      wrong(first, "cannot be computed from the log: " + e.getMessage());
    }
  }

  private void wrong(EventRow row, String message) {
    String where = row.learner() + " " + row.pack() + "/" + row.slug();
    note.accept(new Symptom(Kind.CARD, where, "the card " + message));
  }

  private @Nullable CardRow kept(EventRow row) throws SQLException {
    String sql = "select * from card where learner = ? and pack = ? and slug = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, row.learner());
      statement.setString(2, row.pack());
      statement.setString(3, row.slug());
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? CardRow.read(rows) : null;
      }
    }
  }

  private void orphans() throws SQLException {
    String sql =
        """
        select learner, pack, slug from card c
        where not exists (
          select 1 from event e
          where e.learner = c.learner and e.pack = c.pack and e.slug = c.slug)
        """;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        String where = rows.getString(1) + " " + rows.getString(2) + "/" + rows.getString(3);
        note.accept(new Symptom(Kind.CARD, where, "the card has no event in the log"));
      }
    }
  }

  /// The first study day with a review that stands, here or where the card was brought from.
  static @Nullable Integer firstDay(List<Logged> log) {
    Set<UUID> undone =
        log.stream()
            .map(Logged::event)
            .filter(Undone.class::isInstance)
            .map(it -> ((Undone) it).undoes())
            .collect(Collectors.toSet());
    return log.stream()
        .map(Logged::event)
        .filter(it -> it instanceof Reviewed || it instanceof Seeded)
        .filter(it -> !undone.contains(it.stamp().id()))
        .map(StudyEvent::stamp)
        .map(it -> it.day())
        .min(Integer::compare)
        .orElse(null);
  }

  /// Whether two standings are the same but for the last bits of a computed number.
  static boolean alike(Standing one, Standing other) {
    return one.suspended() == other.suspended()
        && one.buriedUntil() == other.buriedUntil()
        && one.last().equals(other.last())
        && alike(one.card(), other.card());
  }

  private static boolean alike(Card one, Card other) {
    if (one instanceof Card.Seen a && other instanceof Card.Seen b) {
      return a.lastDay() == b.lastDay()
          && a.dueDay() == b.dueDay()
          && a.reviews() == b.reviews()
          && a.lapses() == b.lapses()
          && alike(a.memory().stability(), b.memory().stability())
          && alike(a.memory().difficulty(), b.memory().difficulty());
    }
    return one.equals(other);
  }

  private static boolean alike(double one, double other) {
    return Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
  }
}
