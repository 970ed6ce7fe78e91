package anneal.store;

import anneal.memory.MemoryState;
import anneal.memory.Rating;
import anneal.question.Answer;
import anneal.question.Marking;
import anneal.question.Revision;
import anneal.study.Asked;
import anneal.study.Confidence;
import anneal.study.Marks;
import anneal.study.Response;
import anneal.study.Stamp;
import anneal.study.StudyEvent.Committed;
import anneal.study.StudyEvent.Regraded;
import anneal.study.StudyEvent.Reviewed;
import anneal.study.StudyEvent.Seeded;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The columns of `event` that an answer fills; those from `score` on only once it is marked.
record ReviewRow(
    @Nullable Integer revision,
    @Nullable String hash,
    @Nullable Integer variant,
    @Nullable String shown,
    @Nullable String answer,
    @Nullable String confidence,
    @Nullable Integer milliseconds,
    @Nullable Integer hints,
    @Nullable String marking,
    @Nullable Double score,
    @Nullable Integer rating,
    @Nullable Integer elapsed,
    @Nullable Double stabilityBefore,
    @Nullable Double difficultyBefore,
    @Nullable Double stabilityAfter,
    @Nullable Double difficultyAfter,
    @Nullable Integer dueDay) {

  /// What other events have there.
  static final ReviewRow NONE =
      new ReviewRow(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null);

  static ReviewRow of(Reviewed reviewed) {
    return of(reviewed.asked(), reviewed.response(), reviewed.marks());
  }

  static ReviewRow of(Committed committed) {
    return of(committed.asked(), committed.response(), null);
  }

  /// Of a card that was brought: `elapsed` holds how often it was answered elsewhere, `hints` how
  /// often it was forgotten.
  static ReviewRow of(Seeded seeded) {
    return new ReviewRow(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        seeded.lapses(),
        null,
        null,
        null,
        seeded.reviews(),
        null,
        null,
        seeded.memory().stability(),
        seeded.memory().difficulty(),
        seeded.dueDay());
  }

  static ReviewRow of(Regraded regraded) {
    Marks marks = regraded.marks();
    MemoryState before = marks.before();
    return new ReviewRow(
        regraded.revision().number(),
        regraded.revision().hash(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        marks.score(),
        marks.rating().number(),
        marks.elapsed(),
        before == null ? null : before.stability(),
        before == null ? null : before.difficulty(),
        marks.after().stability(),
        marks.after().difficulty(),
        marks.dueDay());
  }

  private static ReviewRow of(Asked asked, Response response, @Nullable Marks marks) {
    MemoryState before = marks == null ? null : marks.before();
    Confidence confidence = response.confidence();
    return new ReviewRow(
        asked.revision().number(),
        asked.revision().hash(),
        asked.variant(),
        Texts.ids(asked.order()),
        Texts.json(response.answer()),
        confidence == null ? null : confidence.name().toLowerCase(Locale.ROOT),
        response.milliseconds(),
        response.hints(),
        response.marking() == null ? null : Texts.json(response.marking()),
        marks == null ? null : marks.score(),
        marks == null ? null : marks.rating().number(),
        marks == null ? null : marks.elapsed(),
        before == null ? null : before.stability(),
        before == null ? null : before.difficulty(),
        marks == null ? null : marks.after().stability(),
        marks == null ? null : marks.after().difficulty(),
        marks == null ? null : marks.dueDay());
  }

  /// All columns, in the order of [RecordSql].
  void fill(Parameters places) throws SQLException {
    places
        .whole(revision)
        .text(hash)
        .whole(variant)
        .text(shown)
        .text(answer)
        .text(confidence)
        .whole(milliseconds)
        .whole(hints)
        .text(marking)
        .real(score)
        .whole(rating)
        .whole(elapsed)
        .real(stabilityBefore)
        .real(difficultyBefore)
        .real(stabilityAfter)
        .real(difficultyAfter)
        .whole(dueDay);
  }

  static ReviewRow read(Columns columns) throws SQLException {
    return new ReviewRow(
        columns.whole("revision"),
        columns.text("hash"),
        columns.whole("variant"),
        columns.text("shown"),
        columns.text("answer"),
        columns.text("confidence"),
        columns.whole("milliseconds"),
        columns.whole("hints"),
        columns.text("marking"),
        columns.real("score"),
        columns.whole("rating"),
        columns.whole("elapsed"),
        columns.real("stability_before"),
        columns.real("difficulty_before"),
        columns.real("stability_after"),
        columns.real("difficulty_after"),
        columns.whole("due_day"));
  }

  Reviewed event(Stamp stamp) {
    return new Reviewed(stamp, asked(), response(), marks());
  }

  Committed committed(Stamp stamp) {
    return new Committed(stamp, asked(), response());
  }

  Seeded seeded(Stamp stamp, boolean suspended) {
    return new Seeded(
        stamp,
        suspended,
        new MemoryState(filled(stabilityAfter), filled(difficultyAfter)),
        filled(dueDay),
        filled(elapsed),
        filled(hints));
  }

  Regraded regraded(Stamp stamp, UUID review) {
    return new Regraded(stamp, review, wording(), marks());
  }

  private Revision wording() {
    return new Revision(filled(revision), filled(hash));
  }

  private Asked asked() {
    return new Asked(wording(), filled(variant), Texts.ids(filled(shown)));
  }

  private Response response() {
    Confidence sure =
        confidence == null ? null : Confidence.valueOf(confidence.toUpperCase(Locale.ROOT));
    return new Response(
        Texts.read(filled(answer), Answer.class),
        sure,
        filled(milliseconds),
        filled(hints),
        marking == null ? null : Texts.read(marking, Marking.class));
  }

  private Marks marks() {
    MemoryState before =
        stabilityBefore == null ? null : new MemoryState(stabilityBefore, filled(difficultyBefore));
    return new Marks(
        filled(score),
        Rating.of(filled(rating)),
        filled(elapsed),
        before,
        new MemoryState(filled(stabilityAfter), filled(difficultyAfter)),
        filled(dueDay));
  }

  private static <T> T filled(@Nullable T column) {
    return Objects.requireNonNull(column, "a review lacks a column: run `anneal doctor`");
  }
}
