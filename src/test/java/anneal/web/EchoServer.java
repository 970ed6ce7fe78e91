package anneal.web;

import anneal.study.InMemoryStudyStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// A server with a few routes of no meaning, for tests of what stands around routes.
final class EchoServer implements AutoCloseable {

  record Order(String name, int count, List<String> tags, @Nullable Boolean urgent, Part part) {}

  record Part(double size) {}

  private final WebServer server;

  /// Opened by a test that wants slow requests to go on.
  final CountDownLatch release = new CountDownLatch(1);

  final CountDownLatch entered = new CountDownLatch(1);

  EchoServer() {
    this(Door.LOOPBACK);
  }

  EchoServer(Set<String> names) {
    Listening listening =
        new Listening("127.0.0.1", 0, names, Duration.ofSeconds(2), Duration.ofSeconds(5), false);
    Map<String, byte[]> files =
        Map.of(
            "index.html",
            bytes("<!doctype html><title>Anneal</title>"),
            "app.css",
            bytes("body { margin: 0; }\n".repeat(200)),
            "lib/tiny.js",
            bytes("1"),
            "fonts/a.woff2",
            bytes("not really a font"),
            "mark.svg",
            bytes("<svg/>"),
            "manifest.webmanifest",
            bytes("{}"));
    server =
        WebServer.start(
            listening,
            new StaticFiles(files),
            Visitors.solo(new InMemoryStudyStore(), Instant::now),
            List.of(new Echo()));
  }

  int port() {
    return server.port();
  }

  /// Stops the server as an operator would, with requests under way.
  void stop() {
    server.close();
  }

  @Override
  public void close() {
    release.countDown();
    stop();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private final class Echo extends Routes {
    @Override
    void mount(Router router) {
      router
          .post("/api/echo", Access.OPEN, ctx -> Replies.json(ctx, Body.read(ctx, Order.class)))
          .put("/api/echo", Access.OPEN, ctx -> Replies.nothing(ctx))
          .get(
              "/api/echo/{id}",
              Access.OPEN,
              ctx -> Replies.json(ctx, Map.of("id", ctx.pathParam("id"))))
          .get(
              "/api/long",
              Access.OPEN,
              ctx -> Replies.json(ctx, Map.of("text", "long ".repeat(1000))))
          .get(
              "/api/slow",
              Access.OPEN,
              ctx -> {
                entered.countDown();
                release.await();
                Replies.json(ctx, Map.of());
              })
          .get(
              "/api/broken",
              Access.OPEN,
              ctx -> {
                throw new IllegalStateException("secret");
              })
          .get(
              "/api/fatal",
              Access.OPEN,
              ctx -> {
                throw new AssertionError("secret");
              })
          .get(
              "/api/unwritable",
              Access.OPEN,
              ctx -> {
                throw new anneal.study.StudyStore.StoreUnavailable(
                    "disk full", new java.io.IOException("secret"));
              });
    }
  }
}
