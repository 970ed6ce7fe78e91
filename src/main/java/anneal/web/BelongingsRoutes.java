package anneal.web;

import anneal.interview.PlanStore;
import anneal.interview.PlanStore.Papers;
import anneal.memory.MemoryModel;
import anneal.person.LearnerId;
import anneal.sharing.SuggestionStore;
import anneal.study.Belongings;
import anneal.study.BelongingsStore;
import anneal.study.BelongingsStore.Tally;
import anneal.study.Replay;
import anneal.study.Settings;
import anneal.study.StudyStore;
import anneal.web.BelongingsJson.CardJson;
import anneal.web.BelongingsJson.FlagJson;
import anneal.web.BelongingsJson.SittingJson;
import anneal.web.BelongingsJson.SuggestedJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a learner takes along and brings: the whole study as one document, reviews as a table.
public final class BelongingsRoutes extends Routes {

  /// Bytes of one part that is brought.
  private static final int LIMIT = 8 << 20;

  /// Events of one part: others who learn meanwhile wait for no more.
  private static final int MOST_EVENTS = 5_000;

  private static final int MOST_SUGGESTIONS = 10_000;

  private final Shelves shelves;
  private final MemoryModel model;
  private final Visitors visitors;

  public BelongingsRoutes(Shelves shelves, MemoryModel model, Visitors visitors) {
    this.shelves = shelves;
    this.model = model;
    this.visitors = visitors;
  }

  /// Where belongings lie.
  ///
  /// @param groups empty where there are none
  public record Shelves(
      StudyStore study,
      BelongingsStore belongings,
      PlanStore plans,
      SuggestionStore suggestions,
      Optional<GroupPapers> groups) {}

  @Override
  void mount(Router router) {
    router
        .get("/api/data", Access.VISITING, this::take)
        .get("/api/data/reviews.csv", Access.VISITING, this::reviews)
        .post("/api/data", Access.STUDYING, this::bring)
        .post("/api/data/comparisons", Access.VISITING, this::compare);
  }

  private void take(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    LearnerId learner = visitor.learner();
    Belongings all = shelves.belongings.of(learner);
    List<CardJson> cards =
        shelves.study.standings(learner).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(CardJson::of)
            .toList();
    name(ctx, visitor, "json");
    Replies.json(
        ctx,
        new BelongingsJson(
            BelongingsJson.FORMAT,
            BelongingsJson.VERSION,
            visitor.now(),
            SettingsJson.of(shelves.study.settings(learner)),
            all.sittings().stream().map(SittingJson::of).toList(),
            all.events().stream().map(EventJson::of).toList(),
            cards,
            all.flags().stream().map(FlagJson::of).toList(),
            PlanPapersJson.of(shelves.plans.papers(learner)),
            shelves.groups.map(it -> it.of(learner)).orElse(List.of()),
            shelves.suggestions.of(learner, MOST_SUGGESTIONS).stream()
                .map(SuggestedJson::of)
                .toList()));
  }

  private void reviews(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    String table = ReviewTable.of(shelves.belongings.of(visitor.learner()).events());
    name(ctx, visitor, "csv");
    ctx.header("Cache-Control", "no-store");
    Replies.write(ctx, 200, "text/csv;charset=utf-8", table.getBytes(StandardCharsets.UTF_8));
  }

  private void compare(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Belongings brought = read(ctx, visitor).of(visitor);
    Replies.json(ctx, shelves.belongings.compare(visitor.learner(), brought));
  }

  private void bring(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    BelongingsJson document = read(ctx, visitor);
    Belongings brought = document.of(visitor);
    if (document.settings() != null) {
      Settings before = shelves.study.settings(visitor.learner());
      shelves.study.putSettings(
          visitor.learner(), document.settings().settings(before, visitor.now()));
      visitors.forget(visitor.learner());
    }
    if (document.planning() != null) {
      Papers papers = document.planning().papers(visitor);
      shelves.plans.bring(visitor.learner(), papers, visitor.now());
    }
    Tally tally =
        shelves.belongings.bring(visitor.learner(), brought, log -> Replay.standing(log, model));
    Replies.json(ctx, tally);
  }

  private BelongingsJson read(Context ctx, Visitor visitor) {
    JsonNode tree = Body.tree(ctx, LIMIT);
    String format = tree.path("format").asText("");
    if (!format.equals(BelongingsJson.FORMAT)) {
      throw new Refusal(
          ProblemType.BAD_BODY,
          "This is no file of a learner's data; choose the JSON file that this page saved.");
    }
    int version = tree.path("version").asInt(0);
    if (version > BelongingsJson.VERSION) {
      throw new Refusal(
          ProblemType.BAD_BODY,
          "The file has version %d and this Anneal reads up to %d; update Anneal, then bring it again."
              .formatted(version, BelongingsJson.VERSION));
    }
    if (tree.path("events").size() > MOST_EVENTS) {
      throw new Refusal(
          ProblemType.TOO_LARGE,
          "Send at most %d events at once, and the rest in further parts; their order does not matter."
              .formatted(MOST_EVENTS));
    }
    if (tree instanceof ObjectNode document) {
      ObjectNode here =
          Wire.mapper().valueToTree(SettingsJson.of(shelves.study.settings(visitor.learner())));
      EarlierData.renew(document, here);
      fill(document, here);
    }
    return Body.fit(tree, BelongingsJson.class);
  }

  /// Settings that the file does not know stay as they are here.
  private static void fill(ObjectNode document, ObjectNode here) {
    if (document.get("settings") instanceof ObjectNode settings) {
      here.properties().forEach(it -> settings.putIfAbsent(it.getKey(), it.getValue()));
    }
  }

  private static void name(Context ctx, Visitor visitor, String ending) {
    LocalDate day = LocalDate.ofInstant(visitor.now(), ZoneOffset.UTC);
    ctx.header(
        "Content-Disposition", "attachment; filename=\"anneal-%s.%s\"".formatted(day, ending));
  }
}
