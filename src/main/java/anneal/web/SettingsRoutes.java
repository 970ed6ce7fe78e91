package anneal.web;

import anneal.person.LearnerId;
import anneal.study.Settings;
import anneal.study.StudyStore;
import io.javalin.http.Context;
import java.util.function.BiFunction;

/// What the learner chose.
public final class SettingsRoutes extends Routes {

  private final StudyStore store;
  private final Visitors visitors;
  private final BiFunction<LearnerId, Settings, Settings> agreed;

  /// @param agreed puts what others have settled for a learner over their choice
  public SettingsRoutes(
      StudyStore store, Visitors visitors, BiFunction<LearnerId, Settings, Settings> agreed) {
    this.store = store;
    this.visitors = visitors;
    this.agreed = agreed;
  }

  @Override
  void mount(Router router) {
    router
        .get("/api/settings", Access.VISITING, this::show)
        .put("/api/settings", Access.STUDYING, this::replace);
  }

  private void show(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Replies.json(ctx, SettingsJson.of(store.settings(visitor.learner())));
  }

  private void replace(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    LearnerId learner = visitor.learner();
    SettingsJson order = Body.read(ctx, SettingsJson.class);
    Settings chosen = order.settings(store.settings(learner), visitor.now());
    store.putSettings(learner, agreed.apply(learner, chosen));
    visitors.forget(visitor.learner());
    show(ctx);
  }
}
