package anneal.store;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.study.Logged;
import anneal.study.Stamp;
import anneal.study.StudyEvent;
import anneal.study.StudyEvent.Buried;
import anneal.study.StudyEvent.Committed;
import anneal.study.StudyEvent.Regraded;
import anneal.study.StudyEvent.Reviewed;
import anneal.study.StudyEvent.Seeded;
import anneal.study.StudyEvent.Skipped;
import anneal.study.StudyEvent.Suspended;
import anneal.study.StudyEvent.Undone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `event`, as written and as read.
///
/// @param arrival 0 before it is written
/// @param crc CRC-32C over all other columns but `arrival`, see [Checksum]
record EventRow(
    long arrival,
    String id,
    String learner,
    String pack,
    String slug,
    String sitting,
    String kind,
    long at,
    int day,
    @Nullable String undoes,
    @Nullable String regrades,
    @Nullable Integer untilDay,
    @Nullable Integer suspended,
    ReviewRow review,
    long crc) {

  private enum Kind {
    REVIEWED,
    COMMITTED,
    UNDONE,
    SKIPPED,
    BURIED,
    SUSPENDED,
    REGRADED
  }

  /// The columns that only some kinds fill.
  private record Detail(
      @Nullable String undoes,
      @Nullable String regrades,
      @Nullable Integer untilDay,
      @Nullable Integer suspended,
      ReviewRow review) {
    private static final Detail NONE = new Detail(null, null, null, null, ReviewRow.NONE);
  }

  static EventRow of(StudyEvent event) {
    EventRow row =
        switch (event) {
          case Reviewed it -> row(it, Kind.REVIEWED, review(it));
          case Committed it -> row(it, Kind.COMMITTED, committed(it));
          case Undone it -> row(it, Kind.UNDONE, undone(it));
          case Skipped it -> row(it, Kind.SKIPPED, Detail.NONE);
          case Buried it -> row(it, Kind.BURIED, buried(it));
          case Suspended it -> row(it, Kind.SUSPENDED, suspended(it));
          case Seeded it -> row(it, Kind.SUSPENDED, seeded(it));
          case Regraded it -> row(it, Kind.REGRADED, regraded(it));
        };
    return row.sealed();
  }

  private static Detail review(Reviewed event) {
    return new Detail(null, null, null, null, ReviewRow.of(event));
  }

  private static Detail committed(Committed event) {
    return new Detail(null, null, null, null, ReviewRow.of(event));
  }

  private static Detail undone(Undone event) {
    return new Detail(event.undoes().toString(), null, null, null, ReviewRow.NONE);
  }

  private static Detail buried(Buried event) {
    return new Detail(null, null, event.untilDay(), null, ReviewRow.NONE);
  }

  private static Detail suspended(Suspended event) {
    return new Detail(null, null, null, event.on() ? 1 : 0, ReviewRow.NONE);
  }

  /// A card that was brought is put in or out of sight, with a memory.
  private static Detail seeded(Seeded event) {
    return new Detail(null, null, null, event.suspended() ? 1 : 0, ReviewRow.of(event));
  }

  private static Detail regraded(Regraded event) {
    return new Detail(null, event.review().toString(), null, null, ReviewRow.of(event));
  }

  /// All columns but `arrival`, in the order of [RecordSql].
  void fill(Parameters places) throws SQLException {
    places
        .text(id)
        .text(learner)
        .text(pack)
        .text(slug)
        .text(sitting)
        .text(kind)
        .number(at)
        .whole(day)
        .text(undoes)
        .text(regrades)
        .whole(untilDay)
        .whole(suspended)
        .number(crc);
    review.fill(places);
  }

  static EventRow read(ResultSet rows) throws SQLException {
    Columns columns = new Columns(rows);
    return new EventRow(
        rows.getLong("arrival"),
        rows.getString("id"),
        rows.getString("learner"),
        rows.getString("pack"),
        rows.getString("slug"),
        rows.getString("sitting"),
        rows.getString("kind"),
        rows.getLong("at"),
        filled(columns.whole("day")),
        columns.text("undoes"),
        columns.text("regrades"),
        columns.whole("until_day"),
        columns.whole("suspended"),
        ReviewRow.read(columns),
        rows.getLong("crc"));
  }

  Logged logged() {
    return new Logged(arrival, event());
  }

  private StudyEvent event() {
    Stamp stamp =
        new Stamp(
            UUID.fromString(id),
            new LearnerId(learner),
            new QuestionId(pack, slug),
            UUID.fromString(sitting),
            Instant.ofEpochMilli(at),
            day);
    return switch (Kind.valueOf(kind.toUpperCase(Locale.ROOT))) {
      case REVIEWED -> review.event(stamp);
      case COMMITTED -> review.committed(stamp);
      case UNDONE -> new Undone(stamp, UUID.fromString(filled(undoes)));
      case SKIPPED -> new Skipped(stamp);
      case BURIED -> new Buried(stamp, filled(untilDay));
      case SUSPENDED -> suspended(stamp, filled(suspended) == 1);
      case REGRADED -> review.regraded(stamp, UUID.fromString(filled(regrades)));
    };
  }

  private StudyEvent suspended(Stamp stamp, boolean on) {
    return review.dueDay() == null ? new Suspended(stamp, on) : review.seeded(stamp, on);
  }

  private static EventRow row(StudyEvent event, Kind kind, Detail detail) {
    Stamp stamp = event.stamp();
    return new EventRow(
        0,
        stamp.id().toString(),
        stamp.learner().value(),
        stamp.question().pack(),
        stamp.question().slug(),
        stamp.sitting().toString(),
        kind.name().toLowerCase(Locale.ROOT),
        stamp.at().toEpochMilli(),
        stamp.day(),
        detail.undoes(),
        detail.regrades(),
        detail.untilDay(),
        detail.suspended(),
        detail.review(),
        0);
  }

  /// The same event as another learner's.
  EventRow of(LearnerId other) {
    return new EventRow(
            arrival,
            id,
            other.value(),
            pack,
            slug,
            sitting,
            kind,
            at,
            day,
            undoes,
            regrades,
            untilDay,
            suspended,
            review,
            0)
        .sealed();
  }

  private EventRow sealed() {
    return new EventRow(
        arrival,
        id,
        learner,
        pack,
        slug,
        sitting,
        kind,
        at,
        day,
        undoes,
        regrades,
        untilDay,
        suspended,
        review,
        Checksum.of(this));
  }

  private static <T> T filled(@Nullable T column) {
    return Objects.requireNonNull(column, "an event lacks a column: run `anneal doctor`");
  }
}
