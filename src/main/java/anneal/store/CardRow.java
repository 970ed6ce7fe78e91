package anneal.store;

import anneal.memory.Card;
import anneal.memory.MemoryState;
import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.study.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A row of `card`: a learner's standing with one question. The columns of memory and days are
/// empty until the first review.
///
/// @param firstDay first study day with a review that stands
record CardRow(
    String learner,
    String pack,
    String slug,
    @Nullable Double stability,
    @Nullable Double difficulty,
    @Nullable Integer lastDay,
    @Nullable Integer dueDay,
    @Nullable Integer firstDay,
    int reviews,
    int lapses,
    int suspended,
    int buriedUntil,
    long lastAt) {

  static CardRow of(
      LearnerId learner, QuestionId question, Standing standing, @Nullable Integer firstDay) {
    Card.Seen seen = standing.card() instanceof Card.Seen it ? it : null;
    return new CardRow(
        learner.value(),
        question.pack(),
        question.slug(),
        seen == null ? null : seen.memory().stability(),
        seen == null ? null : seen.memory().difficulty(),
        seen == null ? null : seen.lastDay(),
        seen == null ? null : seen.dueDay(),
        firstDay,
        seen == null ? 0 : seen.reviews(),
        seen == null ? 0 : seen.lapses(),
        standing.suspended() ? 1 : 0,
        standing.buriedUntil(),
        standing.last().toEpochMilli());
  }

  /// All columns, in the order of [RecordSql].
  void fill(Parameters places) throws SQLException {
    places
        .text(learner)
        .text(pack)
        .text(slug)
        .real(stability)
        .real(difficulty)
        .whole(lastDay)
        .whole(dueDay)
        .whole(firstDay)
        .whole(reviews)
        .whole(lapses)
        .whole(suspended)
        .whole(buriedUntil)
        .number(lastAt);
  }

  /// Reads the columns that [RecordSql#card] asks for.
  static CardRow read(LearnerId learner, QuestionId question, ResultSet rows) throws SQLException {
    Columns columns = new Columns(rows);
    return new CardRow(
        learner.value(),
        question.pack(),
        question.slug(),
        columns.real(1),
        columns.real(2),
        columns.whole(3),
        columns.whole(4),
        columns.whole(5),
        rows.getInt(6),
        rows.getInt(7),
        rows.getInt(8),
        rows.getInt(9),
        rows.getLong(10));
  }

  static CardRow read(ResultSet rows) throws SQLException {
    Columns columns = new Columns(rows);
    return new CardRow(
        rows.getString("learner"),
        rows.getString("pack"),
        rows.getString("slug"),
        columns.real("stability"),
        columns.real("difficulty"),
        columns.whole("last_day"),
        columns.whole("due_day"),
        columns.whole("first_day"),
        rows.getInt("reviews"),
        rows.getInt("lapses"),
        rows.getInt("suspended"),
        rows.getInt("buried_until"),
        rows.getLong("last_at"));
  }

  QuestionId question() {
    return new QuestionId(pack, slug);
  }

  Standing standing() {
    return new Standing(card(), suspended == 1, buriedUntil, Instant.ofEpochMilli(lastAt));
  }

  private Card card() {
    if (stability == null) {
      return Card.NEW;
    }
    MemoryState memory = new MemoryState(stability, filled(difficulty));
    return new Card.Seen(memory, filled(lastDay), filled(dueDay), reviews, lapses);
  }

  private static <T> T filled(@Nullable T column) {
    return Objects.requireNonNull(column, "a card lacks a column: run `anneal doctor`");
  }
}
