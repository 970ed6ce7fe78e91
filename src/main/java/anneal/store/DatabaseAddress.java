package anneal.store;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a database is: a file, or a database on a PostgreSQL server. As text it never shows a
/// password.
public sealed interface DatabaseAddress {

  /// How an address on a PostgreSQL server begins.
  String POSTGRES = "jdbc:postgresql://";

  /// A file of SQLite.
  ///
  /// @param file absolute
  record SqliteFile(Path file) implements DatabaseAddress {

    public SqliteFile {
      file = file.toAbsolutePath().normalize();
    }

    @Override
    public String toString() {
      return file.toString();
    }
  }

  /// A database on a PostgreSQL server.
  ///
  /// @param url as the driver wants it, without user and password
  /// @param user who signs in there
  /// @param password empty where the server asks for none
  record PostgresServer(String url, String user, String password) implements DatabaseAddress {

    /// Options that are nobody's business, such as `sslpassword`.
    private static final Pattern SECRETS =
        Pattern.compile("(?i)([?&][^=&]*(?:pass|secret)[^=&]*=)[^&]*");

    @Override
    public String toString() {
      String rest = SECRETS.matcher(url.substring(POSTGRES.length())).replaceAll("$1...");
      return POSTGRES + user + "@" + rest;
    }
  }

  /// Reads an address.
  ///
  /// @param text a path, or `jdbc:postgresql://user@host:port/database?option=value`
  /// @param password for the server; counts before one in the text; null where none was given
  /// @throws IllegalArgumentException when it is neither; the message says what to write instead
  static DatabaseAddress of(String text, @Nullable String password) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("is empty; name a path or a " + POSTGRES + " address.");
    }
    if (!text.startsWith("jdbc:") && !text.startsWith("postgres")) {
      return file(text);
    }
    if (!text.startsWith(POSTGRES)) {
      throw new IllegalArgumentException(
          "begins with a scheme that is not known; write " + POSTGRES + "user@host/database.");
    }
    return server(text, password);
  }

  private static DatabaseAddress file(String text) {
    try {
      return new SqliteFile(Path.of(text));
    } catch (InvalidPathException wrong) {
      throw new IllegalArgumentException(
          "is no path (" + wrong.getReason() + "); name another one.", wrong);
    }
  }

  private static DatabaseAddress server(String text, @Nullable String password) {
    String rest = text.substring(POSTGRES.length());
    int at = rest.indexOf('@');
    String[] who = at < 0 ? new String[0] : rest.substring(0, at).split(":", 2);
    if (who.length == 0 || who[0].isEmpty()) {
      throw new IllegalArgumentException(
          "names no user; write " + POSTGRES + "user@host/database.");
    }
    String url = POSTGRES + rest.substring(at + 1);
    check(url);
    String written = who.length == 2 ? decoded(who[1]) : "";
    return new PostgresServer(url, decoded(who[0]), Optional.ofNullable(password).orElse(written));
  }

  private static void check(String url) {
    URI uri;
    try {
      uri = URI.create(url.substring("jdbc:".length()));
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          "is no address; write " + POSTGRES + "user@host/database, special characters as %XX.",
          wrong);
    }
    if (uri.getPath() == null || uri.getPath().length() < 2) {
      throw new IllegalArgumentException(
          "names no database; write " + POSTGRES + "user@host/database.");
    }
    if (uri.getQuery() != null && uri.getQuery().matches("(?i)(.*&)?(user|password)=.*")) {
      throw new IllegalArgumentException(
          "has a user or a password among its options; write "
              + POSTGRES
              + "user@host/database and give the password as ANNEAL_DATABASE_PASSWORD.");
    }
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
