package anneal;

import anneal.store.DatabaseAddress;
import anneal.store.DatabaseAddress.PostgresServer;
import anneal.store.DatabaseAddress.SqliteFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the server was told, checked as a whole: every mistake is reported at once.
///
/// @param host address to listen on
/// @param port 0 for any free one
/// @param database SQLite file, or a database on a PostgreSQL server
/// @param questions folders of packs besides the built-in banks
/// @param cache folder of drawn variants
/// @param watch whether saved packs are published while the server runs
record Config(
    String host,
    int port,
    DatabaseAddress database,
    List<Path> questions,
    Path cache,
    boolean watch) {

  /// Stands where a password was given.
  private static final String HIDDEN = "(hidden)";

  /// The one table of options: a flag, an environment variable, a default, a meaning.
  enum Setting {
    HOST("--host", "127.0.0.1", "address to listen on; the default is this machine only"),
    PORT("--port", "7070", "port to listen on, 0 for any free one"),
    DATABASE(
        "--database",
        "data/anneal.db",
        "SQLite file, made when missing, or `jdbc:postgresql://user@host/database`"),
    DATABASE_PASSWORD(
        "--database-password",
        "",
        "password of PostgreSQL; better in the environment, where other users do not see it"),
    DATABASE_PASSWORD_FILE(
        "--database-password-file", "", "file whose first line is the password of PostgreSQL"),
    QUESTIONS(
        "--questions", "", "folders of question packs besides the built-in banks, comma-separated"),
    CACHE("--cache", "data/cache", "folder that keeps drawn variants between starts"),
    WATCH("--watch", "true", "publish packs when they are saved: true or false");

    final String flag;
    final String byDefault;
    final String meaning;

    Setting(String flag, String byDefault, String meaning) {
      this.flag = flag;
      this.byDefault = byDefault;
      this.meaning = meaning;
    }

    /// Name in the environment, such as `ANNEAL_PORT`.
    String variable() {
      return "ANNEAL_" + name();
    }
  }

  /// The configuration cannot be used.
  static final class Mistakes extends Exception {
    private static final long serialVersionUID = 1;

    /// @param mistakes one sentence each, with the remedy
    Mistakes(List<String> mistakes) {
      super(String.join(System.lineSeparator(), mistakes));
    }
  }

  /// Flags before environment before defaults.
  ///
  /// @throws Mistakes naming every mistake, its place and its remedy
  static Config of(Map<Setting, String> flags, Map<String, String> environment) throws Mistakes {
    List<String> mistakes = new ArrayList<>();
    Told told = new Told(flags, environment);
    environment.keySet().stream()
        .filter(it -> it.startsWith("ANNEAL_") && !known(it))
        .sorted()
        .forEach(it -> mistakes.add(it + " is no option of Anneal; remove it or see --help."));
    String host = told.of(Setting.HOST);
    if (host.isBlank()) {
      mistakes.add("--host is empty; name an address such as 127.0.0.1.");
    }
    int port = port(told.of(Setting.PORT), mistakes);
    DatabaseAddress database = database(told, mistakes);
    List<Path> questions =
        Arrays.stream(told.of(Setting.QUESTIONS).split(",", -1))
            .filter(it -> !it.isBlank())
            .map(it -> path(Setting.QUESTIONS, it.strip(), mistakes))
            .toList();
    Path cache = path(Setting.CACHE, told.of(Setting.CACHE), mistakes);
    String watch = told.of(Setting.WATCH);
    if (!watch.equals("true") && !watch.equals("false")) {
      mistakes.add("--watch is " + watch + "; say true or false.");
    }
    if (!mistakes.isEmpty()) {
      throw new Mistakes(mistakes);
    }
    return new Config(host, port, database, questions, cache, watch.equals("true"));
  }

  /// What is in force, a line each, for the start of the log.
  List<String> lines() {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    values.put(Setting.HOST, host);
    values.put(Setting.PORT, Integer.toString(port));
    values.put(Setting.DATABASE, database.toString());
    boolean secret = database instanceof PostgresServer it && !it.password().isEmpty();
    values.put(Setting.DATABASE_PASSWORD, secret ? HIDDEN : "");
    values.put(Setting.DATABASE_PASSWORD_FILE, "");
    values.put(
        Setting.QUESTIONS, questions.stream().map(Path::toString).collect(Collectors.joining(",")));
    values.put(Setting.CACHE, cache.toString());
    values.put(Setting.WATCH, Boolean.toString(watch));
    return Arrays.stream(Setting.values()).map(it -> it.flag + "=" + values.get(it)).toList();
  }

  private static DatabaseAddress database(Told told, List<String> mistakes) {
    try {
      String written = told.of(Setting.DATABASE_PASSWORD);
      String file = told.of(Setting.DATABASE_PASSWORD_FILE);
      return DatabaseAddress.of(told.of(Setting.DATABASE), DatabasePassword.of(written, file));
    } catch (IllegalArgumentException wrong) {
      mistakes.add(Setting.DATABASE.flag + " " + wrong.getMessage());
    } catch (IOException wrong) {
      mistakes.add(
          Setting.DATABASE_PASSWORD_FILE.flag
              + " cannot be read ("
              + wrong.getMessage()
              + "); name a file that the account running Anneal may read.");
    }
    return new SqliteFile(Path.of("."));
  }

  /// Flags before environment before defaults.
  private record Told(Map<Setting, String> flags, Map<String, String> environment) {
    String of(Setting setting) {
      String fallback = environment.getOrDefault(setting.variable(), setting.byDefault);
      return flags.getOrDefault(setting, fallback);
    }
  }

  private static boolean known(String variable) {
    return Arrays.stream(Setting.values()).anyMatch(it -> it.variable().equals(variable));
  }

  private static int port(String text, List<String> mistakes) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException _) {
      // said below, with the same remedy
    }
    mistakes.add("--port is " + text + "; say a whole number from 0 to 65535.");
    return 0;
  }

  private static Path path(Setting setting, String text, List<String> mistakes) {
    try {
      if (!text.isBlank()) {
        return Path.of(text);
      }
      mistakes.add(setting.flag + " is empty; name a path.");
    } catch (InvalidPathException wrong) {
      mistakes.add(setting.flag + " is no path (" + wrong.getReason() + "); name another one.");
    }
    return Path.of(".");
  }
}
