package anneal.nodes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// What stands before several nodes: each request goes to the next one. A node that does not answer
/// is 502, and whose turn it was is not tried again: what to do then is the client's matter.
final class Balancer implements AutoCloseable {

  private final List<String> nodes;
  private final AtomicIntegerArray served;
  private final AtomicInteger turn = new AtomicInteger();
  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpServer server;

  Balancer(List<String> nodes) throws IOException {
    this.nodes = nodes;
    this.served = new AtomicIntegerArray(nodes.size());
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::pass);
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /// How many requests a node answered.
  int served(int node) {
    return served.get(node);
  }

  private void pass(HttpExchange exchange) throws IOException {
    int node = Math.floorMod(turn.getAndIncrement(), nodes.size());
    byte[] body = exchange.getRequestBody().readAllBytes();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(nodes.get(node) + exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type != null) {
      request.header("Content-Type", type);
    }
    try (exchange) {
      reply(exchange, node, request.build());
    }
  }

  private void reply(HttpExchange exchange, int node, HttpRequest request) throws IOException {
    HttpResponse<byte[]> response;
    try {
      response = http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException _) {
      exchange.sendResponseHeaders(502, -1);
      return;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return;
    }
    served.incrementAndGet(node);
    byte[] answer = response.body();
    exchange.sendResponseHeaders(response.statusCode(), answer.length == 0 ? -1 : answer.length);
    if (answer.length > 0) {
      exchange.getResponseBody().write(answer);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    http.close();
  }
}
