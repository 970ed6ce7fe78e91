package anneal.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.servlet.JavalinServlet;
import io.javalin.http.servlet.ServletEntry;
import io.javalin.json.JsonMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import kotlin.LazyKt;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// The HTTP server.
///
/// It replaces what Javalin would do by itself: addresses are read strictly instead of in Jetty's
/// legacy mode, files come from memory, errors are [Problem]s, there are no sessions, no cookies
/// and no WebSockets, and the method is the one that was sent.
public final class WebServer implements AutoCloseable {

  private static final String REFERENCES = "org.eclipse.jetty.util.referencesPerCacheLine";
  private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

  /// Connections that may wait to be taken. Of those beyond, each would try again after a second.
  private static final int ARRIVALS = 1_024;

  private static final int HEADER_BYTES = 8 * 1024;

  /// Threads that take connections, wait for requests and say no.
  private static final int THREADS = 24;

  static {
    // Jetty asks the JVM's management for this number, which loads all of that: 65 ms of a start.
    // 16 references of 4 bytes are a cache line of 64, as with any heap below 32 GB.
    unlessSaid(REFERENCES, 16);
    // Requests are handled on virtual threads, since most wait for the disk. Some compute for long,
    // or read in native code: were there only as many carriers as cores, two of those would keep
    // everybody waiting.
    unlessSaid(CARRIERS, Runtime.getRuntime().availableProcessors() + 4);
  }

  private final Javalin app;
  private final Map<String, Access> access;

  private static void unlessSaid(String property, int value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, Integer.toString(value));
    }
  }

  private WebServer(Javalin app, Map<String, Access> access) {
    this.app = app;
    this.access = access;
  }

  /// Starts to listen.
  ///
  /// @throws io.javalin.util.JavalinBindException when the port is taken
  public static WebServer start(
      Listening listening, StaticFiles files, Visitors visitors, List<Routes> rooms) {
    Metrics metrics = new Metrics();
    Map<String, Access> access = new LinkedHashMap<>();
    Javalin app =
        Javalin.create(
            config -> {
              quiet(config);
              listen(config, listening, metrics);
              config.resourceHandler(files);
              Problems.mount(config, files);
              Router router = new Router(config.routes, visitors);
              rooms.forEach(room -> room.mount(router));
              new MetricsRoutes(metrics).mount(router);
              access.putAll(router.declared());
            });
    app.start();
    return new WebServer(app, access);
  }

  /// The port it listens on.
  public int port() {
    return app.port();
  }

  /// Takes no more requests, waits for those under way, then stops.
  @Override
  public void close() {
    app.stop();
  }

  /// The routes as `GET /api/settings`, those that Javalin was told of.
  List<String> routes() {
    return app.unsafe.internalRouter.allHttpHandlers().stream()
        .map(it -> it.endpoint.method + " " + it.endpoint.path)
        .toList();
  }

  /// Who may call each route.
  Map<String, Access> access() {
    return Collections.unmodifiableMap(access);
  }

  private static void quiet(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = Body.LIMIT;
    config.router.ignoreTrailingSlashes = false;
    config.jsonMapper(new JsonMapper() {});
    config.unsafe.servlet =
        LazyKt.lazy(() -> new ServletEntry(null, new JavalinServlet(config.unsafe)));
  }

  private static void listen(JavalinConfig config, Listening listening, Metrics metrics) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 8, 60_000);
    threads.setName("web");
    threads.setVirtualThreadsExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("request-", 0).factory()));
    config.jetty.threadPool = threads;
    config.jetty.modifyServer(server -> front(server, listening, metrics));
    config.jetty.modifyServletContextHandler(
        context -> context.setErrorHandler(new ServerErrors()));
    config.jetty.modifyHttpConfiguration(WebServer::limit);
    config.jetty.addConnector((server, http) -> connector(server, http, listening));
  }

  private static void front(Server server, Listening listening, Metrics metrics) {
    Gate gate = new Gate(new Door(listening.names()), metrics, listening.secure());
    gate.setHandler(new Overload(new GracefulHandler()));
    server.setHandler(gate);
    server.setErrorHandler(new ServerErrors());
    server.setStopTimeout(listening.stopping().toMillis());
  }

  private static void limit(HttpConfiguration http) {
    http.setUriCompliance(UriCompliance.RFC3986);
    http.setRequestHeaderSize(HEADER_BYTES);
    // What a connection's parser would remember of headers takes 40 kB, more than its learner.
    http.setHeaderCacheSize(0);
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
  }

  private static Connector connector(Server server, HttpConfiguration http, Listening listening) {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(listening.host());
    connector.setPort(listening.port());
    connector.setAcceptQueueSize(ARRIVALS);
    connector.setIdleTimeout(listening.idle().toMillis());
    connector.setShutdownIdleTimeout(listening.parting().toMillis());
    return connector;
  }
}
