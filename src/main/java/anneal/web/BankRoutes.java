package anneal.web;

import anneal.packs.Finding;
import anneal.packs.PackScore;
import anneal.question.Catalog;
import anneal.question.Level;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.reports.AnswerLine;
import anneal.reports.CardLine;
import anneal.reports.Coverage;
import anneal.reports.TopicStanding;
import anneal.study.Settings;
import anneal.web.BankJson.AuditJson;
import anneal.web.BankJson.GuessingJson;
import anneal.web.BankJson.LevelsJson;
import anneal.web.BankJson.QualityJson;
import anneal.web.BankJson.TopicJson;
import anneal.web.markup.Markup;
import io.javalin.http.Context;
import java.util.List;

/// The banks, with how the learner stands in each topic and what checks say of their questions.
public final class BankRoutes extends Routes {

  private final Books books;
  private final Markup markup;
  private final Library library;
  private final Visitors visitors;
  private final PackScores scores = new PackScores();

  public BankRoutes(Books books, Sheets sheets, Library library, Visitors visitors) {
    this.books = books;
    this.markup = sheets.markup();
    this.library = library;
    this.visitors = visitors;
  }

  @Override
  void mount(Router router) {
    router
        .get("/api/banks", Access.VISITING, ctx -> Replies.json(ctx, banks(ctx)))
        .get("/api/banks/{pack}/quality", Access.VISITING, ctx -> Replies.json(ctx, quality(ctx)));
  }

  private BanksJson banks(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Settings settings = books.study().settings(visitor.learner());
    List<CardLine> cards = books.cards(visitor.learner());
    Catalog catalog = books.revisions().current();
    View view =
        new View(
            TopicStanding.of(catalog, cards, List.of(), Books.day(settings, visitor.now())),
            new Coverage.Ledger(catalog, AnswerLine.firsts(books.answers(visitor.learner()))));
    return new BanksJson(catalog.packs().stream().map(it -> bank(it, view)).toList());
  }

  /// What one learner sees at one moment.
  private record View(List<TopicStanding> topics, Coverage.Ledger ledger) {}

  private BankJson bank(Pack pack, View view) {
    return new BankJson(
        pack.id(),
        pack.title(),
        markup.html(pack.description()),
        pack.version(),
        pack.license(),
        pack.questions().size(),
        view.topics.stream()
            .filter(it -> it.pack().id().equals(pack.id()))
            .map(it -> TopicJson.of(it, view.ledger.of(question -> isOf(question, it))))
            .toList(),
        new LevelsJson(
            count(pack, Level.JUNIOR), count(pack, Level.SENIOR), count(pack, Level.PRINCIPAL)),
        CoverageJson.of(view.ledger.of(it -> it.id().pack().equals(pack.id()))));
  }

  private QualityJson quality(Context ctx) {
    Catalog catalog = books.revisions().current();
    return catalog
        .pack(ctx.pathParam("pack"))
        .map(it -> quality(it, catalog))
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemType.NOT_FOUND,
                    "No bank goes by that name; /api/banks lists them all."));
  }

  private QualityJson quality(Pack pack, Catalog catalog) {
    PackScore score = scores.of(pack, catalog);
    long keyed = pack.questions().stream().filter(Question::hasKey).count();
    return new QualityJson(
        (int) keyed,
        GuessingJson.of(score),
        library.audit().of(pack).map(AuditJson::of).orElse(null),
        score.findings().stream().map(Finding::message).toList());
  }

  private static boolean isOf(Question question, TopicStanding topic) {
    return question.id().pack().equals(topic.pack().id())
        && question.topic().equals(topic.topic().id());
  }

  private static int count(Pack pack, Level level) {
    return (int) pack.questions().stream().filter(it -> it.level() == level).count();
  }

  record BanksJson(List<BankJson> banks) {}
}
