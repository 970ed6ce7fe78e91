package anneal.web;

import anneal.packs.Picture;
import anneal.packs.PictureShelf;
import io.javalin.http.Context;
import java.util.Optional;

/// The pictures of packs. They come from strangers: what is no picture of a known format is not
/// sent, whatever its name, and a browser that opens one by itself may do nothing with it.
public final class MediaRoutes extends Routes {

  private final PictureShelf pictures;
  private final Access access;

  private MediaRoutes(PictureShelf pictures, Access access) {
    this.pictures = pictures;
    this.access = access;
  }

  /// For everybody who may read questions.
  public static MediaRoutes of(PictureShelf pictures) {
    return new MediaRoutes(pictures, Access.VISITING);
  }

  /// For an author on a machine of their own.
  public static MediaRoutes own(PictureShelf pictures) {
    return new MediaRoutes(pictures, Access.OPEN);
  }

  @Override
  void mount(Router router) {
    router.get("/media/{pack}/{file}", access, this::send);
  }

  private void send(Context ctx) {
    String file = ctx.pathParam("file");
    byte[] bytes =
        Optional.of(file)
            .filter(Picture::isName)
            .flatMap(it -> pictures.find(ctx.pathParam("pack"), it))
            .orElseThrow(MediaRoutes::missing);
    send(ctx, bytes);
  }

  /// Sends a picture under the last name of the address.
  ///
  /// @throws Refusal where the bytes are none
  static void send(Context ctx, byte[] bytes) {
    String file = ctx.pathParam("file");
    Picture picture = Picture.of(bytes).orElseThrow(MediaRoutes::missing);
    String tag = '"' + StaticFile.hash(bytes) + '"';
    ctx.header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Content-Disposition", "inline; filename=\"" + file + "\"")
        .header("Cache-Control", "private, no-cache")
        .header("ETag", tag);
    if (StaticFiles.isKnown(ctx.header("If-None-Match"), tag)) {
      ctx.res().setContentType(null);
      ctx.status(304);
    } else {
      Replies.send(ctx, 200, picture.format().type(), bytes);
    }
  }

  static Refusal missing() {
    return new Refusal(
        ProblemType.NOT_FOUND, "No pack has such a picture; its question names those it has.");
  }
}
