package anneal.web;

import anneal.grading.Grader;
import anneal.grading.Remark;
import anneal.grading.Temptations;
import anneal.grading.Verdict;
import anneal.question.Dealer;
import anneal.question.Misconception;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Task;
import anneal.reports.Confusion;
import anneal.reports.Confusion.Encounter;
import anneal.study.Asked;
import anneal.study.Standing;
import anneal.study.StudyEvent.Reviewed;
import anneal.web.markup.Html;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a learner confuses, by the answers that showed it.
public final class MisconceptionRoutes extends Routes {

  private static final int MOST_PRACTISED = 20;

  private final Books books;
  private final Sheets sheets;
  private final Library library;
  private final Visitors visitors;

  public MisconceptionRoutes(Books books, Sheets sheets, Library library, Visitors visitors) {
    this.books = books;
    this.sheets = sheets;
    this.library = library;
    this.visitors = visitors;
  }

  @Override
  void mount(Router router) {
    router.get(
        "/api/misconceptions", Access.VISITING, ctx -> Replies.json(ctx, misconceptions(ctx)));
  }

  private MisconceptionsJson misconceptions(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    List<Reviewed> newest = books.newest(visitor.learner());
    List<Encounter> met = newest.stream().flatMap(it -> encounter(it).stream()).toList();
    List<Confusion> found =
        Confusion.of(met).stream()
            .filter(it -> library.misconceptions().containsKey(it.misconception()))
            .toList();
    Map<QuestionId, Standing> standings = books.study().standings(visitor.learner());
    return new MisconceptionsJson(
        newest.size(),
        ProgressSummaries.confusions(found),
        found.stream().map(it -> confusion(it, standings)).toList());
  }

  /// What an answer could show and did show; empty for one that could show nothing.
  private Optional<Encounter> encounter(Reviewed event) {
    Asked asked = event.asked();
    Optional<Task> shown =
        books
            .wording(event)
            .map(it -> Dealer.shown(it.variant(asked.variant()).task(), asked.order()));
    Set<String> tempting = shown.map(Temptations::of).orElse(Set.of());
    return tempting.isEmpty()
            || !(Grader.grade(shown.orElseThrow(), event.response().answer())
                instanceof Verdict.Graded verdict)
        ? Optional.empty()
        : Optional.of(
            new Encounter(event.stamp().question(), event.stamp().day(), tempting, shown(verdict)));
  }

  private static Set<String> shown(Verdict.Graded verdict) {
    return verdict.remarks().stream()
        .filter(it -> !it.right())
        .map(Remark::misconception)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private MisconceptionJson confusion(Confusion it, Map<QuestionId, Standing> standings) {
    Misconception words = Objects.requireNonNull(library.misconceptions().get(it.misconception()));
    return new MisconceptionJson(
        words.id(),
        words.title(),
        sheets.markup().html(words.correction()),
        it.met(),
        it.fell(),
        it.isSetRight(),
        LocalDate.ofEpochDay(it.lastDay()),
        it.questions().stream()
            .flatMap(id -> books.revisions().current().find(id).stream())
            .map(this::shown)
            .toList(),
        tempting(it.misconception())
            .filter(id -> !standings.getOrDefault(id, Standing.NEW).suspended())
            .limit(MOST_PRACTISED)
            .map(QuestionId::toString)
            .toList());
  }

  private ShownJson shown(Question question) {
    return new ShownJson(
        question.id().toString(), sheets.markup().html(question.variant(0).stem()));
  }

  /// Every question now that can show a misconception.
  private Stream<QuestionId> tempting(String misconception) {
    return books.revisions().current().packs().stream()
        .flatMap(pack -> pack.questions().stream())
        .filter(
            it ->
                it.variants().stream()
                    .anyMatch(v -> Temptations.of(v.task()).contains(misconception)))
        .map(Question::id);
  }

  record MisconceptionsJson(int answers, String summary, List<MisconceptionJson> misconceptions) {}

  record MisconceptionJson(
      String id,
      String title,
      Html correctionHtml,
      int met,
      int fell,
      boolean setRight,
      LocalDate lastDate,
      List<ShownJson> shownBy,
      List<String> practise) {}

  record ShownJson(String id, Html stemHtml) {}
}
