package anneal.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// Who may come in: judges a request by its headers before anything reads its body.
///
/// A page of another site must not act through the browser of somebody who is at this one, and a
/// name that somebody else can point at this machine (DNS rebinding) must not open it.
///
/// @param names host names, lower case and without port, by which browsers may call this server
record Door(Set<String> names) {

  /// The names of one's own machine.
  static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /// Where bodies are files.
  private static final Set<String> FILES = Set.of("/api/packs", "/api/pack-reviews");

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  Door {
    names = Set.copyOf(names);
  }

  /// Why a request is turned away; empty for one that may come in.
  Optional<Refusal> refuse(Request request) {
    HttpFields headers = request.getHeaders();
    if (!names.contains(host(headers.get(HttpHeader.HOST)))) {
      return refusal(
          ProblemType.WRONG_HOST,
          "Open the address that the server printed at its start, such as http://localhost.");
    }
    if (headers.contains("X-HTTP-Method-Override")) {
      return refusal(
          ProblemType.BAD_REQUEST,
          "Send the method itself; X-HTTP-Method-Override is not understood here.");
    }
    boolean safe = SAFE.contains(request.getMethod());
    if ((!safe || isCall(request)) && isForeign(headers)) {
      return refusal(
          ProblemType.CROSS_SITE, "Use the pages of this server, or a client that is no browser.");
    }
    boolean json = isJson(headers.get(HttpHeader.CONTENT_TYPE)) || isFile(request);
    if (!safe && hasBody(headers) && !json) {
      return refusal(
          ProblemType.NOT_JSON,
          "Send JSON in UTF-8 with the header Content-Type: application/json.");
    }
    if (request.getHttpURI().getPath().startsWith("/api/") && !readsJson(headers)) {
      return refusal(
          ProblemType.NOT_ACCEPTABLE, "Send Accept: application/json, or no Accept at all.");
    }
    return Optional.empty();
  }

  /// Whether somebody brings a file where files are brought. The type is one that no form sends, so
  /// no page of another site can.
  private static boolean isFile(Request request) {
    return FILES.contains(request.getHttpURI().getPath())
        && "application/octet-stream".equals(request.getHeaders().get(HttpHeader.CONTENT_TYPE));
  }

  private static boolean readsJson(HttpFields headers) {
    String accepted = headers.get(HttpHeader.ACCEPT);
    return accepted == null
        || accepted.contains("json")
        || accepted.contains("*/*")
        || accepted.contains("application/*");
  }

  /// Whether a program asks the API, and not a person who follows a link.
  private static boolean isCall(Request request) {
    return request.getHttpURI().getPath().startsWith("/api/")
        && !"navigate".equals(request.getHeaders().get("Sec-Fetch-Mode"));
  }

  private static Optional<Refusal> refusal(ProblemType type, String detail) {
    return Optional.of(new Refusal(type, detail));
  }

  /// Whether a browser says that a page of another origin sent this. Tools outside of browsers send
  /// neither header and carry no visitor's cookies.
  private static boolean isForeign(HttpFields headers) {
    String site = headers.get("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = headers.get(HttpHeader.ORIGIN);
    return origin != null && !authority(origin).equals(headers.get(HttpHeader.HOST));
  }

  private static String authority(String origin) {
    int scheme = origin.indexOf("://");
    return scheme < 0 ? "" : origin.substring(scheme + 3).toLowerCase(Locale.ROOT);
  }

  private static boolean hasBody(HttpFields headers) {
    return headers.contains(HttpHeader.TRANSFER_ENCODING)
        || headers.getLongField(HttpHeader.CONTENT_LENGTH) > 0;
  }

  static boolean isJson(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
    if (!parts[0].strip().equals("application/json")) {
      return false;
    }
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().replace("\"", "");
      if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
        return false;
      }
    }
    return true;
  }

  /// The host without its port, lower case; empty where there is none.
  private static String host(@Nullable String header) {
    if (header == null) {
      return "";
    }
    String host = header.toLowerCase(Locale.ROOT);
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }
}
