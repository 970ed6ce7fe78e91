package anneal.web;

import anneal.memory.MemoryModel;
import anneal.question.Level;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.study.Easing;
import anneal.study.Logged;
import anneal.study.Settings;
import anneal.study.Standing;
import anneal.web.markup.Html;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Single questions: found by their words, and with all that happened to their card.
public final class QuestionRoutes extends Routes {

  private static final int LONGEST_SEARCH = 200;

  private final Books books;
  private final Sheets sheets;
  private final Visitors visitors;
  private final MemoryModel model;

  public QuestionRoutes(Books books, Sheets sheets, Visitors visitors, MemoryModel model) {
    this.books = books;
    this.sheets = sheets;
    this.visitors = visitors;
    this.model = model;
  }

  @Override
  void mount(Router router) {
    router
        .get("/api/questions", Access.VISITING, ctx -> Replies.json(ctx, search(ctx)))
        .get("/api/questions/{pack}/{slug}", Access.VISITING, ctx -> Replies.json(ctx, show(ctx)));
  }

  private QuestionPage show(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    QuestionId id = Parameters.question(ctx);
    Question question =
        books
            .revisions()
            .current()
            .find(id)
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.UNKNOWN_QUESTION,
                        "No bank has a question " + id + " now; look for it on the banks page."));
    Settings settings = books.study().settings(visitor.learner());
    Standing standing =
        Easing.of(books.study().standings(visitor.learner()), settings, model)
            .getOrDefault(id, Standing.NEW);
    List<Logged> log = books.study().cardLog(visitor.learner(), id);
    int today = Books.day(settings, visitor.now());
    return new QuestionPages(books, sheets, model)
        .of(question, new QuestionPages.CardStory(standing, log, today));
  }

  private FoundJson search(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    int limit = Parameters.limit(ctx);
    Map<QuestionId, Standing> standings = books.study().standings(visitor.learner());
    Predicate<Question> fits = words(ctx).and(place(ctx)).and(suspended(ctx, standings));
    List<Question> found =
        books.revisions().current().packs().stream()
            .map(Pack::questions)
            .flatMap(List::stream)
            .filter(fits)
            .toList();
    return new FoundJson(
        found.size(),
        found.stream()
            .limit(limit)
            .map(it -> line(it, standings.getOrDefault(it.id(), Standing.NEW)))
            .toList());
  }

  /// Questions whose first stem holds every word that is looked for.
  private static Predicate<Question> words(Context ctx) {
    String text = Parameters.query(ctx, "search").orElse("").strip().toLowerCase(Locale.ROOT);
    if (text.length() > LONGEST_SEARCH) {
      throw Parameters.bad("search must be at most " + LONGEST_SEARCH + " characters.");
    }
    List<String> words = List.of(text.split("\\s+"));
    return it -> {
      String stem = it.variant(0).stem().toLowerCase(Locale.ROOT);
      return words.stream().allMatch(stem::contains);
    };
  }

  private static Predicate<Question> place(Context ctx) {
    Optional<String> pack = Parameters.query(ctx, "pack");
    Optional<String> topic = Parameters.query(ctx, "topic");
    Optional<Level> level = Parameters.query(ctx, "level").map(QuestionRoutes::level);
    return it ->
        pack.filter(p -> !p.equals(it.id().pack())).isEmpty()
            && topic.filter(t -> !t.equals(it.topic())).isEmpty()
            && level.filter(l -> l != it.level()).isEmpty();
  }

  private static Level level(String name) {
    return List.of(Level.values()).stream()
        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> Parameters.bad("level must be junior, senior or principal."));
  }

  private static Predicate<Question> suspended(Context ctx, Map<QuestionId, Standing> standings) {
    String wanted = Parameters.query(ctx, "suspended").orElse("");
    return switch (wanted) {
      case "" -> it -> true;
      case "true" -> it -> standings.getOrDefault(it.id(), Standing.NEW).suspended();
      default -> throw Parameters.bad("suspended must be true, or be left out.");
    };
  }

  private LineJson line(Question question, Standing standing) {
    return new LineJson(
        question.id().toString(),
        sheets.markup().html(question.variant(0).stem()),
        sheets.labels().bank(question.id()),
        sheets.labels().topic(question),
        question.level(),
        question.kind(),
        StandingJson.of(standing));
  }

  record FoundJson(int count, List<LineJson> questions) {}

  record LineJson(
      String id,
      Html stemHtml,
      Named bank,
      Labels.TopicLabel topic,
      Level level,
      String kind,
      StandingJson standing) {}
}
