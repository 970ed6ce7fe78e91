package anneal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The API's own description.
public final class OpenApiRoutes extends Routes {

  private static final String PATH = "/api/openapi.json";

  private final StaticFile document = new StaticFile(PATH, document());

  @Override
  void mount(Router router) {
    router.get(PATH, Access.OPEN, ctx -> StaticFiles.send(ctx, 200, document));
  }

  /// The document as it was written, `openapi.json` of the class path.
  static byte[] document() {
    try (InputStream in = OpenApiRoutes.class.getResourceAsStream("/openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("the program was packed without openapi.json");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
