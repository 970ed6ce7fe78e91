package anneal.bench;

import io.javalin.Javalin;

/// What all measures are held against: Javalin as it comes, with one handler that sends a little
/// JSON.
final class BareServer {

  private BareServer() {}

  public static void main(String[] args) {
    Javalin app =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.get(
                  "/",
                  ctx ->
                      ctx.contentType("application/json")
                          .result("{\"state\":\"bare\",\"number\":42,\"texts\":[\"a\",\"b\"]}"));
            });
    app.start(0);
    System.out.println("Bare Javalin listens at http://localhost:" + app.port());
  }
}
