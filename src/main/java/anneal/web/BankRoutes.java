package anneal.web;

import anneal.question.Level;
import anneal.question.Pack;
import anneal.reports.TopicStanding;
import anneal.study.Settings;
import anneal.web.markup.Markup;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The banks, with how the learner stands in each topic.
public final class BankRoutes extends Routes {

  private final Books books;
  private final Markup markup;
  private final Visitors visitors;

  public BankRoutes(Books books, Sheets sheets, Visitors visitors) {
    this.books = books;
    this.markup = sheets.markup();
    this.visitors = visitors;
  }

  @Override
  void mount(Router router) {
    router.get("/api/banks", Access.VISITING, ctx -> Replies.json(ctx, banks(ctx)));
  }

  private BanksJson banks(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Settings settings = books.study().settings(visitor.learner());
    List<TopicStanding> topics =
        TopicStanding.of(
            books.revisions().current(),
            books.cards(visitor.learner()),
            List.of(),
            Books.day(settings, visitor.now()));
    return new BanksJson(
        books.revisions().current().packs().stream().map(it -> bank(it, topics)).toList());
  }

  private BankJson bank(Pack pack, List<TopicStanding> topics) {
    return new BankJson(
        pack.id(),
        pack.title(),
        markup.html(pack.description()),
        pack.version(),
        pack.license(),
        pack.questions().size(),
        topics.stream().filter(it -> it.pack().id().equals(pack.id())).map(TopicJson::of).toList(),
        new LevelsJson(
            count(pack, Level.JUNIOR), count(pack, Level.SENIOR), count(pack, Level.PRINCIPAL)));
  }

  private static int count(Pack pack, Level level) {
    return (int) pack.questions().stream().filter(it -> it.level() == level).count();
  }

  record BanksJson(List<BankJson> banks) {}

  record BankJson(
      String id,
      String title,
      String description,
      String version,
      String license,
      int questions,
      List<TopicJson> topics,
      LevelsJson levels) {}

  record TopicJson(
      String id, @Nullable String code, String title, int questions, int unseen, int due) {

    static TopicJson of(TopicStanding it) {
      return new TopicJson(
          it.topic().id(),
          it.topic().code(),
          it.topic().title(),
          it.questions(),
          it.unseen(),
          it.due());
    }
  }

  record LevelsJson(int junior, int senior, int principal) {}
}
