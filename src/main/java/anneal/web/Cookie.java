package anneal.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/// A cookie of this server.
///
/// @param name `__Host-anneal` where browsers come by HTTPS, which binds it to this host and path
/// @param secure whether it travels by HTTPS alone
record Cookie(String name, boolean secure) {

  private static final int LONGEST = 300;

  /// @param secure whether browsers come by HTTPS
  static Cookie of(boolean secure) {
    return new Cookie(secure ? "__Host-anneal" : "anneal", secure);
  }

  /// Another one beside it.
  Cookie beside(String ending) {
    return new Cookie(name + ending, secure);
  }

  /// What the browser sent.
  Optional<String> read(Context ctx) {
    return Optional.ofNullable(ctx.cookie(name)).filter(it -> it.length() <= LONGEST);
  }

  /// Has the browser keep a value.
  ///
  /// @param value letters, digits, `.`, `-` and `_`
  /// @param age how long it keeps it
  void put(Context ctx, String value, Duration age) {
    String text = name + "=" + value + "; Path=/; Max-Age=" + age.toSeconds();
    ctx.res()
        .addHeader("Set-Cookie", text + "; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : ""));
  }

  /// Has the browser forget it.
  void clear(Context ctx) {
    put(ctx, "", Duration.ZERO);
  }
}
