package anneal.web;

import anneal.study.StudyStore;
import io.javalin.http.Context;

/// What the learner chose.
public final class SettingsRoutes extends Routes {

  private final StudyStore store;
  private final Visitors visitors;

  public SettingsRoutes(StudyStore store, Visitors visitors) {
    this.store = store;
    this.visitors = visitors;
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
    store.putSettings(visitor.learner(), Body.read(ctx, SettingsJson.class).settings());
    visitors.forget(visitor.learner());
    show(ctx);
  }
}
