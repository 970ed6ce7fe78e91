package anneal.web;

import anneal.question.Catalog;
import anneal.question.Level;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Role;
import anneal.question.Topic;
import anneal.reports.AnswerLine;
import anneal.reports.Calibration;
import anneal.reports.Coverage;
import anneal.reports.Coverage.Ledger;
import anneal.reports.Pace;
import anneal.web.Labels.TopicLabel;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a learner stands: by topic and level, by kind, by confidence, by what a role asks for.
public final class ProgressRoutes extends Routes {

  private final Books books;
  private final Visitors visitors;
  private final Library library;

  public ProgressRoutes(Books books, Library library, Visitors visitors) {
    this.books = books;
    this.library = library;
    this.visitors = visitors;
  }

  @Override
  void mount(Router router) {
    router
        .get("/api/strengths", Access.VISITING, ctx -> Replies.json(ctx, strengths(ctx)))
        .get("/api/calibration", Access.VISITING, ctx -> Replies.json(ctx, calibration(ctx)))
        .get("/api/role", Access.VISITING, ctx -> Replies.json(ctx, role(ctx)));
  }

  private StrengthsJson strengths(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    List<AnswerLine> all = books.answers(visitor.learner());
    List<AnswerLine> firsts = AnswerLine.firsts(all);
    Catalog catalog = books.revisions().current();
    Ledger ledger = new Ledger(catalog, firsts);
    List<StrengthJson> topics = new ArrayList<>();
    for (Pack pack : catalog.packs()) {
      pack.topics().forEach(it -> topics.add(strength(pack, it, ledger)));
    }
    List<Pace> paces = Pace.of(all, this::kind);
    return new StrengthsJson(
        firsts.size(),
        ProgressSummaries.strengths(topics, firsts.size()),
        topics,
        paces.stream().map(PaceJson::of).toList(),
        ProgressSummaries.paces(paces));
  }

  private StrengthJson strength(Pack pack, Topic topic, Ledger ledger) {
    return new StrengthJson(
        new Named(pack.id(), pack.title()),
        TopicLabel.of(topic),
        CoverageJson.of(ledger.of(it -> isOf(it, pack, topic))),
        level(Level.JUNIOR, pack, topic, ledger),
        level(Level.SENIOR, pack, topic, ledger),
        level(Level.PRINCIPAL, pack, topic, ledger));
  }

  private static @Nullable CoverageJson level(Level level, Pack pack, Topic topic, Ledger ledger) {
    Coverage found = ledger.of(it -> it.level() == level && isOf(it, pack, topic));
    return found.questions() == 0 ? null : CoverageJson.of(found);
  }

  private static boolean isOf(Question question, Pack pack, Topic topic) {
    return question.id().pack().equals(pack.id()) && question.topic().equals(topic.id());
  }

  private Optional<String> kind(QuestionId id) {
    return books.revisions().current().find(id).map(it -> it.kind());
  }

  private CalibrationJson calibration(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Calibration found = Calibration.of(AnswerLine.firsts(books.answers(visitor.learner())));
    return new CalibrationJson(
        found.answers(),
        found.brier().orElse(null),
        found.attainable().orElse(null),
        ProgressSummaries.calibration(found),
        found.tallies().stream().map(TallyJson::of).toList());
  }

  private RoleJson role(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    List<AnswerLine> firsts = AnswerLine.firsts(books.answers(visitor.learner()));
    Ledger ledger = new Ledger(books.revisions().current(), firsts);
    Optional<Role> role = library.role();
    List<RoleItemJson> items =
        role.stream()
            .flatMap(it -> it.items().stream().map(item -> item(it, item, ledger)))
            .toList();
    return new RoleJson(role.map(Role::title).orElse(null), ProgressSummaries.role(items), items);
  }

  private RoleItemJson item(Role whole, Role.Item item, Ledger ledger) {
    return new RoleItemJson(
        item.id(),
        item.title(),
        item.group(),
        item.guides().stream().map(it -> whole.guides().getOrDefault(it, it)).toList(),
        item.levels().stream().sorted().toList(),
        CoverageJson.of(ledger.of(item::holds)),
        WeighedJson.of(ledger.weighed(item::weight)),
        item.topics().keySet().stream()
            .map(it -> topic(it, item, ledger))
            .filter(Objects::nonNull)
            .toList());
  }

  /// A topic of an item; null where no bank has it now.
  private @Nullable RoleTopicJson topic(String name, Role.Item item, Ledger ledger) {
    String[] parts = name.split("/", 2);
    Pack pack = books.revisions().current().pack(parts[0]).orElse(null);
    Topic topic =
        pack == null
            ? null
            : pack.topics().stream()
                .filter(it -> it.id().equals(parts[1]))
                .findFirst()
                .orElse(null);
    return pack == null || topic == null
        ? null
        : new RoleTopicJson(
            new Named(pack.id(), pack.title()),
            TopicLabel.of(topic),
            item.topics().getOrDefault(name, 1.0),
            CoverageJson.of(ledger.of(it -> item.holds(it) && isOf(it, pack, topic))));
  }

  record StrengthsJson(
      int answers,
      String summary,
      List<StrengthJson> topics,
      List<PaceJson> kinds,
      String paceSummary) {}

  record StrengthJson(
      Named bank,
      TopicLabel topic,
      CoverageJson all,
      @Nullable CoverageJson junior,
      @Nullable CoverageJson senior,
      @Nullable CoverageJson principal) {}

  record PaceJson(String kind, int answers, double lower, double median, double upper) {
    static PaceJson of(Pace it) {
      return new PaceJson(it.kind(), it.answers(), it.lower(), it.median(), it.upper());
    }
  }

  record CalibrationJson(
      int answers,
      @Nullable Double brier,
      @Nullable Double attainable,
      String summary,
      List<TallyJson> steps) {}

  record TallyJson(String confidence, double stated, int answers, int right) {
    static TallyJson of(Calibration.Tally it) {
      String name = it.stated().name().toLowerCase(Locale.ROOT);
      return new TallyJson(name, it.stated().chance(), it.answers(), it.right());
    }
  }

  record RoleJson(@Nullable String title, String summary, List<RoleItemJson> items) {}

  record RoleItemJson(
      String id,
      String title,
      String group,
      List<String> guides,
      List<Level> levels,
      CoverageJson coverage,
      WeighedJson weighed,
      List<RoleTopicJson> topics) {}

  /// Answers by the weights of their topics.
  record WeighedJson(double answers, double recalled) {
    static WeighedJson of(Coverage.Weighed it) {
      return new WeighedJson(it.answers(), it.recalled());
    }
  }

  record RoleTopicJson(Named bank, TopicLabel topic, double weight, CoverageJson coverage) {}
}
