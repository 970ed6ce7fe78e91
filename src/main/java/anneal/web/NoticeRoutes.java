package anneal.web;

import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Variant;
import anneal.study.EditStore;
import anneal.study.Logged;
import anneal.study.Notice;
import anneal.study.Replay;
import anneal.study.Settings;
import anneal.study.StudyEvent.Reviewed;
import anneal.web.markup.Html;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What learners are told of edits to questions they have met.
///
/// A notice never says what is right now: the question will ask.
public final class NoticeRoutes extends Routes {

  private static final int MOST = 100;

  private final EditStore edits;
  private final Books books;
  private final Sheets sheets;
  private final Visitors visitors;

  public NoticeRoutes(EditStore edits, Books books, Sheets sheets, Visitors visitors) {
    this.edits = edits;
    this.books = books;
    this.sheets = sheets;
    this.visitors = visitors;
  }

  @Override
  void mount(Router router) {
    router
        .get("/api/notices", Access.VISITING, ctx -> Replies.json(ctx, list(ctx)))
        .delete("/api/notices/{noticeId}", Access.STUDYING, this::dismiss);
  }

  private NoticesJson list(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Settings settings = books.study().settings(visitor.learner());
    int today = Books.day(settings, visitor.now());
    List<Notice> notices = edits.notices(visitor.learner());
    return new NoticesJson(
        notices.stream().limit(MOST).map(it -> notice(it, today)).toList(), notices.size());
  }

  private void dismiss(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    UUID id = Parameters.uuid(ctx, "noticeId");
    if (!edits.dismiss(visitor.learner(), id, visitor.now())) {
      throw new Refusal(
          ProblemType.UNKNOWN_NOTICE, "No notice " + id + " is kept; /home shows those that are.");
    }
    Replies.nothing(ctx);
  }

  private NoticeJson notice(Notice notice, int today) {
    Optional<Reviewed> answer = answer(notice);
    Optional<Question> wording = answer.flatMap(books::wording);
    QuestionId id = notice.question();
    Integer due = notice.dueDay();
    return new NoticeJson(
        notice.id(),
        notice.kind(),
        id.toString(),
        sheets.labels().bank(id),
        notice.at(),
        wording.map(it -> stem(it, answer.orElseThrow())).orElse(Html.NONE),
        notice.note(),
        notice.answer() == null
            ? null
            : wording.map(it -> own(it, answer.orElseThrow())).orElse(null),
        answer.map(it -> it.stamp().at()).orElse(null),
        due == null ? null : LocalDate.ofEpochDay(due),
        due == null ? 0 : Math.max(0, due - today),
        notice.successor() == null ? null : notice.successor().toString());
  }

  /// The answer that a notice is about, else the newest one, which says how the question read.
  private Optional<Reviewed> answer(Notice notice) {
    List<Reviewed> answers =
        Replay.corrected(books.study().cardLog(notice.learner(), notice.question())).stream()
            .map(Logged::event)
            .filter(Reviewed.class::isInstance)
            .map(Reviewed.class::cast)
            .toList();
    return answers.stream()
        .filter(it -> it.stamp().id().equals(notice.answer()))
        .findFirst()
        .or(() -> answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast()));
  }

  private Html stem(Question wording, Reviewed answer) {
    return sheets.markup().html(wording.variant(answer.asked().variant()).stem());
  }

  private Html own(Question wording, Reviewed answer) {
    Variant variant = wording.variant(answer.asked().variant());
    Dealt dealt = Dealt.of(variant.task(), answer.asked().order());
    return sheets.shown().own(dealt, answer.response().answer());
  }

  /// @param total how many there are, of which the newest 100 are listed
  record NoticesJson(List<NoticeJson> notices, int total) {}

  record NoticeJson(
      UUID id,
      Notice.Kind kind,
      String question,
      Named bank,
      Instant at,
      Html stemHtml,
      String note,
      @Nullable Html own,
      @Nullable Instant answeredAt,
      @Nullable LocalDate comesBack,
      int inDays,
      @Nullable String successor) {}
}
