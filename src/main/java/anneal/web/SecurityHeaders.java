package anneal.web;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/// What every response tells the browser to refuse.
final class SecurityHeaders {

  /// Scripts, styles and data from this server alone; nothing inline, no frames, and text becomes
  /// HTML through two named policies only.
  static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          "connect-src 'self'",
          "manifest-src 'self'",
          "worker-src 'self'",
          "form-action 'self'",
          "media-src 'self' blob:",
          "base-uri 'none'",
          "frame-ancestors 'none'",
          "object-src 'none'",
          "require-trusted-types-for 'script'",
          "trusted-types lit-html anneal-html");

  private static final List<HttpField> FIELDS =
      List.of(
          field("Content-Security-Policy", CONTENT_SECURITY_POLICY),
          field("X-Content-Type-Options", "nosniff"),
          field("Referrer-Policy", "no-referrer"),
          field(
              "Permissions-Policy",
              "microphone=(self), camera=(), geolocation=(), payment=(), usb=(), midi=(), "
                  + "display-capture=(), browsing-topics=()"),
          field("Cross-Origin-Opener-Policy", "same-origin"),
          field("Cross-Origin-Resource-Policy", "same-origin"));

  private SecurityHeaders() {}

  static void put(HttpFields.Mutable headers) {
    for (HttpField field : FIELDS) {
      headers.add(field);
    }
  }

  private static HttpField field(String name, String value) {
    HttpHeader known = HttpHeader.CACHE.get(name);
    return known != null
        ? new PreEncodedHttpField(known, value)
        : new PreEncodedHttpField(name, value);
  }
}
