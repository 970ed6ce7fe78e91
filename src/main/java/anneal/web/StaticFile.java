package anneal.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A file of the pages as it is sent.
final class StaticFile {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  /// Fonts never change under one name; everything else is asked for again and mostly answered with
  /// 304, so that a new release is seen at once and never mixed with an old one.
  private static final String FONTS = "public, max-age=2592000";

  private static final String REVALIDATED = "no-cache";

  /// Stands for a compressed form that was tried and is not worth sending.
  private static final byte[] NOT_SMALLER = {};

  private final String type;
  private final byte[] plain;
  private volatile byte @Nullable [] packed;
  private volatile @Nullable String tag;
  private final String caching;

  /// Makes a file ready to be sent.
  ///
  /// @throws IllegalArgumentException for a name whose ending has no known type
  StaticFile(String name, byte[] content) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String known = TYPES.get(ending);
    if (known == null) {
      throw new IllegalArgumentException(
          name + " has no known type; add its ending to StaticFile or remove the file");
    }
    type = known;
    plain = content;
    caching = ending.equals("woff2") ? FONTS : REVALIDATED;
  }

  /// Media type.
  String type() {
    return type;
  }

  /// The bytes as they are.
  byte[] plain() {
    return plain;
  }

  /// The bytes compressed, null where that would not be smaller. It is done when somebody asks for
  /// it first, since a start would wait for two hundred files of which a page needs forty.
  byte @Nullable [] gzip() {
    byte[] known = packed;
    if (known == null) {
      byte[] smaller = Replies.gzip(plain, Replies.BEST);
      known = smaller.length < plain.length * 0.95 ? smaller : NOT_SMALLER;
      packed = known;
    }
    return known.length == 0 ? null : known;
  }

  /// Strong entity tag of the content, without quotes; like [#gzip] made when it is first needed.
  String tag() {
    String known = tag;
    if (known == null) {
      known = hash(plain);
      tag = known;
    }
    return known;
  }

  /// Value of `Cache-Control`.
  String caching() {
    return caching;
  }

  /// Tag of a content: the beginning of its SHA-256.
  static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
