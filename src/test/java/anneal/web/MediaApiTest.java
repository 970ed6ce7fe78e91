package anneal.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.Papers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaApiTest {

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = new TestServer(Papers.catalog(1, 1, 1));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    }
  }

  private static String header(HttpResponse<byte[]> reply, String name) {
    return String.join(" | ", reply.headers().allValues(name));
  }

  @Test
  void aPictureIsSentAndMayDoNothingByItself() throws IOException, InterruptedException {
    HttpResponse<byte[]> reply = get("/media/p0/pixel.png");
    assertEquals(200, reply.statusCode());
    assertArrayEquals(Companions.PIXEL, reply.body());
    assertEquals("image/png", header(reply, "Content-Type"));
    assertEquals("nosniff", header(reply, "X-Content-Type-Options"));
    assertEquals("default-src 'none'; sandbox", header(reply, "Content-Security-Policy"));
    assertEquals("inline; filename=\"pixel.png\"", header(reply, "Content-Disposition"));
    assertEquals("private, no-cache", header(reply, "Cache-Control"));
    HttpResponse<byte[]> again = get("/media/p0/pixel.png", "If-None-Match", header(reply, "ETag"));
    assertEquals(304, again.statusCode());
    assertEquals(0, again.body().length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/media/p0/page.png",
        "/media/p0/none.png",
        "/media/p1/pixel.png",
        "/media/p0/pixel.svg",
        "/media/p0/pixel.png.html",
        "/media/..%2fp0/pixel.png",
        "/media/p0/%2e%2e%2fpack.json"
      })
  void whatIsNoPictureOfAPackIsNotThere(String path) throws IOException, InterruptedException {
    int status = get(path).statusCode();
    assertEquals(path.contains("%2") ? 400 : 404, status);
  }
}
