package anneal;

import anneal.Config.Setting;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a hosted instance was told, besides what every server is told.
///
/// @param publicUrl where browsers find it: scheme, host and perhaps port, nothing more
/// @param guestStay how long a guest who does not come back is kept
/// @param outside the servers of others that it works with
record Hosted(URI publicUrl, Duration guestStay, Outside outside) {

  /// Empty for an instance of one person. Every option is looked at, whichever others are wrong.
  ///
  /// @param mistakes gets a sentence for each, with the remedy
  static Optional<Hosted> of(Function<Setting, String> told, List<String> mistakes) {
    String hosted = told.apply(Setting.HOSTED);
    String url = told.apply(Setting.PUBLIC_URL);
    URI address = address(url);
    if (hosted.equals("true") && address == null) {
      mistakes.add(
          (url.isEmpty() ? "--hosted needs --public-url" : "--public-url is " + url)
              + "; say where browsers find this server, such as https://anneal.example.org.");
    } else if (hosted.equals("false") && !url.isEmpty()) {
      mistakes.add("--public-url is for hosted instances; add --hosted or leave it out.");
    } else if (!hosted.equals("true") && !hosted.equals("false")) {
      mistakes.add("--hosted is " + hosted + "; say true or false.");
    }
    URI somewhere = address == null ? URI.create("https://localhost") : address;
    Duration stay = Duration.ofDays(days(told.apply(Setting.GUEST_DAYS), mistakes));
    Hosted all = new Hosted(somewhere, stay, Outside.of(told, somewhere, mistakes));
    return hosted.equals("true") ? Optional.of(all) : Optional.empty();
  }

  /// Whether browsers come by HTTPS.
  boolean secure() {
    return "https".equals(publicUrl.getScheme());
  }

  /// What the operator should know before anybody comes.
  Optional<String> warning() {
    return secure()
        ? Optional.empty()
        : Optional.of(
            "Warning: the public URL is plain HTTP, so passwords and cookies can be read on the way;"
                + " put a TLS proxy in front and say --public-url https://...");
  }

  /// The values in force, by setting.
  Map<Setting, String> values() {
    Map<Setting, String> values = outside.values();
    values.put(Setting.HOSTED, "true");
    values.put(Setting.PUBLIC_URL, publicUrl.toString());
    values.put(Setting.GUEST_DAYS, Long.toString(guestStay.toDays()));
    return values;
  }

  /// Null for what is no address of a server.
  private static @Nullable URI address(String text) {
    try {
      URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean whole = uri.getPath().isEmpty() && uri.getQuery() == null;
      boolean plain = uri.getUserInfo() == null && uri.getFragment() == null;
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null && whole && plain ? uri : null;
    } catch (IllegalArgumentException | NullPointerException _) {
      return null;
    }
  }

  private static int days(String text, List<String> mistakes) {
    if (text.matches("[1-9][0-9]{0,3}")) {
      return Integer.parseInt(text);
    }
    mistakes.add("--guest-days is " + text + "; say a whole number from 1 to 9999.");
    return 1;
  }
}
