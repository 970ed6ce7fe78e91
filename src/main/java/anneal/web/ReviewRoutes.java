package anneal.web;

import anneal.bringing.Previews;
import anneal.bringing.Previews.Preview;
import anneal.packs.Picture;
import io.javalin.http.Context;
import java.util.Optional;

/// Packs that were brought and not yet published, for who brought them to look at: every question
/// as drawn, with its variants, keys and remarks. Nothing is kept of what is tried here.
public final class ReviewRoutes extends Routes {

  private static final String BASE = "/api/pack-reviews/";

  private final Previews previews;
  private final Sheets sheets;
  private final Visitors visitors;
  private final Access access;

  /// @param solo whether whoever asks runs the server too; otherwise instructors bring packs
  public ReviewRoutes(Previews previews, Sheets sheets, Visitors visitors, boolean solo) {
    this.previews = previews;
    this.sheets = sheets;
    this.visitors = visitors;
    this.access = solo ? Access.VISITING : Access.INSTRUCTING;
  }

  @Override
  void mount(Router router) {
    router.get("/api/pack-pictures/{review}/{file}", access, this::picture);
    new ProofRoutes(new ProofRoutes.Stand(BASE + "{review}", access, this::laid)).mount(router);
  }

  private ProofRoutes.Laid laid(Context ctx) {
    Preview preview = preview(ctx);
    return new ProofRoutes.Laid(
        preview.edition(), sheets.withPicturesAt("/api/pack-pictures/" + preview.id() + "/"));
  }

  private Preview preview(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    return previews
        .find(visitor.accountId(), Parameters.id(ctx, "review"), visitor.now())
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemType.NOT_FOUND, "The preview is over; look at the file once more."));
  }

  private void picture(Context ctx) {
    Preview preview = preview(ctx);
    byte[] bytes =
        Optional.of(ctx.pathParam("file"))
            .filter(Picture::isName)
            .flatMap(it -> Optional.ofNullable(preview.pictures().get(it)))
            .orElseThrow(MediaRoutes::missing);
    MediaRoutes.send(ctx, bytes);
  }
}
