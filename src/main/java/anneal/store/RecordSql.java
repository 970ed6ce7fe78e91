package anneal.store;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// The statements behind every answer and turn, in plain JDBC: Jdbi takes longer to bind and to
/// read than the database to do its work.
record RecordSql(Lane lane) {

  static final String KNOWN = "select 1 from event where id = ?";

  static final String HINTS = "select given from hint_note where turn = ?";

  static final String CARD =
      """
      select stability, difficulty, last_day, due_day, first_day, reviews, lapses, suspended,
        buried_until, last_at
      from card where learner = ? and pack = ? and slug = ?
      """;

  static final String BUMP =
      """
      insert into learner (id, stamp) values (?, 1)
      on conflict (id) do update set stamp = learner.stamp + 1
      returning stamp
      """;

  static final String APPEND =
      """
      insert into event
        (id, learner, pack, slug, sitting, kind, at, day, undoes, regrades, until_day, suspended,
         crc, revision, hash, variant, shown, answer, confidence, milliseconds, hints, marking,
         score, rating, elapsed, stability_before, difficulty_before, stability_after,
         difficulty_after, due_day)
      values
        (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      returning arrival
      """;

  static final String PUT_CARD =
      """
      insert into card
        (learner, pack, slug, stability, difficulty, last_day, due_day, first_day, reviews, lapses,
         suspended, buried_until, last_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (learner, pack, slug) do update set
        stability = excluded.stability, difficulty = excluded.difficulty,
        last_day = excluded.last_day, due_day = excluded.due_day,
        first_day = excluded.first_day, reviews = excluded.reviews, lapses = excluded.lapses,
        suspended = excluded.suspended, buried_until = excluded.buried_until,
        last_at = excluded.last_at
      """;

  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  /// Whether there is an event with this id.
  boolean known(String id) {
    return run(
        KNOWN,
        it -> {
          new Parameters(it).text(id);
          try (ResultSet rows = it.executeQuery()) {
            return rows.next();
          }
        });
  }

  /// How many hints of a turn were given.
  int hints(String turn) {
    return run(
        HINTS,
        it -> {
          new Parameters(it).text(turn);
          try (ResultSet rows = it.executeQuery()) {
            return rows.next() ? rows.getInt(1) : 0;
          }
        });
  }

  Optional<CardRow> card(LearnerId learner, QuestionId question) {
    return run(
        CARD,
        it -> {
          new Parameters(it).text(learner.value()).text(question.pack()).text(question.slug());
          try (ResultSet rows = it.executeQuery()) {
            return rows.next()
                ? Optional.of(CardRow.read(learner, question, rows))
                : Optional.empty();
          }
        });
  }

  /// Gives a learner the next stamp, and a row where there was none.
  long bump(String learner) {
    long stamp =
        run(
            BUMP,
            it -> {
              new Parameters(it).text(learner);
              return number(it);
            });
    lane.stamped(learner, stamp);
    return stamp;
  }

  /// Appends an event to the log.
  ///
  /// @return its arrival
  long append(EventRow event) {
    return run(
        APPEND,
        it -> {
          event.fill(new Parameters(it));
          return number(it);
        });
  }

  void putCard(CardRow card) {
    run(
        PUT_CARD,
        it -> {
          card.fill(new Parameters(it));
          return it.executeUpdate();
        });
  }

  private static long number(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private <T> T run(String sql, Work<T> work) {
    try {
      return work.with(lane.prepared(sql));
    } catch (SQLException e) {
      throw new IllegalStateException("a statement about an answer failed", e);
    }
  }
}
