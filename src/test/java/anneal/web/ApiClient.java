package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/// Calls a server's API as its pages do; every response is held against the API's description.
public final class ApiClient {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;
  private String zone = "";
  private String cookie = "";
  private String token = "";
  private String lastSetCookie = "";

  public ApiClient(String url) {
    this.url = url;
  }

  /// A response.
  ///
  /// @param json missing where the body is empty
  public record Reply(int status, JsonNode json) {

    /// The JSON of a response with this status.
    public JsonNode expect(int wanted) {
      assertEquals(wanted, status, () -> String.valueOf(json));
      return json;
    }

    /// The slug of a problem with this status.
    public String problem(int wanted) {
      return expect(wanted).get("type").asText().substring("/problems/".length());
    }
  }

  /// From now on says to be in this time zone.
  public void moveTo(String zoneName) {
    zone = zoneName;
  }

  /// From now on sends this token.
  public void bear(String key) {
    token = key;
  }

  /// The cookie it keeps, `name=value`; empty for none.
  public String cookie() {
    return cookie;
  }

  /// From now on sends this cookie.
  public void keep(String pair) {
    cookie = pair;
  }

  /// The last `Set-Cookie` as it came.
  public String lastSetCookie() {
    return lastSetCookie;
  }

  public Reply get(String path) {
    return call("GET", path, "");
  }

  public Reply post(String path, String json) {
    return call("POST", path, json);
  }

  public Reply put(String path, String json) {
    return call("PUT", path, json);
  }

  public Reply delete(String path) {
    return call("DELETE", path, "");
  }

  /// A file of the server.
  public byte[] bytes(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path)).header("Cookie", cookie).build();
    try {
      return http.send(request, BodyHandlers.ofByteArray()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Sends a file.
  public Reply bring(String path, byte[] file) {
    return call("POST", path, "application/octet-stream", file);
  }

  /// Sends a request.
  ///
  /// @param json empty for no body
  public Reply call(String method, String path, String json) {
    return call(method, path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  private Reply call(String method, String path, String sent, byte[] content) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
    if (content.length > 0) {
      request.header("Content-Type", sent);
    }
    if (!zone.isEmpty()) {
      request.header("Anneal-Zone", zone);
    }
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    request.method(
        method,
        content.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(content));
    try {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      response.headers().firstValue("Set-Cookie").ifPresent(this::set);
      String type = response.headers().firstValue("Content-Type").orElse("");
      byte[] body = response.body();
      ApiSchema.check(method, path.split("\\?")[0], response.statusCode(), type, body);
      boolean text = !type.endsWith("json");
      JsonNode read = text ? MissingNode.getInstance() : Wire.mapper().readTree(body);
      return new Reply(response.statusCode(), read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void set(String header) {
    lastSetCookie = header;
    String pair = header.split(";", -1)[0];
    if (!pair.endsWith("=")) {
      cookie = pair;
    } else if (cookie.startsWith(pair)) {
      cookie = "";
    }
  }
}
