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
import java.util.Optional;
import java.util.stream.Collectors;

/// What the server was told, checked as a whole: every mistake is reported at once.
///
/// @param host address to listen on
/// @param port 0 for any free one
/// @param database SQLite file, or a database on a PostgreSQL server
/// @param questions folders of packs besides the built-in banks
/// @param cache folder of what need not be done again at the next start
/// @param aot whether classes are kept ready for a faster start
/// @param watch whether saved packs are published while the server runs
/// @param hosted what makes it an instance for many people; empty for one person's
/// @param backups where backups go, how often, how many stay; empty where none are made
record Config(
    String host,
    int port,
    DatabaseAddress database,
    List<Path> questions,
    Path cache,
    boolean aot,
    boolean watch,
    Optional<Hosted> hosted,
    Optional<BackupPlan> backups) {

  /// When the server makes backups.
  ///
  /// @param folder made when missing
  /// @param hours from one backup to the next, 1..8760
  /// @param keep how many stay, 1..10000
  record BackupPlan(Path folder, int hours, int keep) {}

  /// Stands where a password was given.
  static final String HIDDEN = "(hidden)";

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
    CACHE("--cache", "data/cache", "folder that keeps between starts what need not be done again"),
    AOT(
        "--aot",
        "false",
        "keep classes ready in `classes.aot` of that folder, for `java -XX:AOTCache=...`: true or false"),
    BACKUPS(
        "--backups", "", "folder for backups made while the server runs; none are made when empty"),
    BACKUP_HOURS("--backup-hours", "24", "hours from one of these backups to the next"),
    BACKUP_KEEP("--backup-keep", "14", "how many of these backups stay, the newest"),
    WATCH("--watch", "true", "publish packs when they are saved: true or false"),
    HOSTED("--hosted", "false", "serve many people with accounts, and guests: true or false"),
    PUBLIC_URL(
        "--public-url",
        "",
        "where browsers find a hosted instance, such as https://anneal.example.org"),
    GUEST_DAYS(
        "--guest-days", "30", "days after which a guest who does not come back is forgotten"),
    MAIL_HOST(
        "--mail-host", "", "server that takes a hosted instance's mail; none is sent when empty"),
    MAIL_PORT("--mail-port", "587", "port of the mail server"),
    MAIL_SECURITY(
        "--mail-security", "starttls", "`starttls`, `tls` from the start (port 465) or `none`"),
    MAIL_USER("--mail-user", "", "name at the mail server, where it asks for one"),
    MAIL_PASSWORD("--mail-password", "", "password there; better in the environment"),
    MAIL_PASSWORD_FILE("--mail-password-file", "", "file whose first line is that password"),
    MAIL_FROM("--mail-from", "", "address that letters come from, such as anneal@example.org"),
    OIDC_ISSUER(
        "--oidc-issuer",
        "",
        "OpenID Connect provider that signs people in, such as https://id.example.org"),
    OIDC_CLIENT("--oidc-client", "", "what the provider knows this server as"),
    OIDC_SECRET("--oidc-secret", "", "secret shared with the provider; better in the environment"),
    OIDC_SECRET_FILE("--oidc-secret-file", "", "file whose first line is that secret"),
    OIDC_TITLE("--oidc-title", "", "what people call the provider; its host when empty");

    final String flag;
    final String byDefault;
    final String meaning;

    Setting(String flag, String byDefault, String meaning) {
      this.flag = flag;
      this.byDefault = byDefault;
      this.meaning = meaning;
    }

    /// Whether it may be said without a value, which then is true.
    boolean isSwitch() {
      return byDefault.equals("true") || byDefault.equals("false");
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
    int port = number(Setting.PORT, told, new Range(0, 65_535), mistakes);
    DatabaseAddress database = database(told, mistakes);
    List<Path> questions =
        Arrays.stream(told.of(Setting.QUESTIONS).split(",", -1))
            .filter(it -> !it.isBlank())
            .map(it -> path(Setting.QUESTIONS, it.strip(), mistakes))
            .toList();
    Path cache = path(Setting.CACHE, told.of(Setting.CACHE), mistakes);
    Optional<BackupPlan> backups = backups(told, mistakes);
    boolean aot = either(Setting.AOT, told, mistakes);
    boolean watch = either(Setting.WATCH, told, mistakes);
    Optional<Hosted> hosted = Hosted.of(told::of, mistakes);
    if (!mistakes.isEmpty()) {
      throw new Mistakes(mistakes);
    }
    return new Config(host, port, database, questions, cache, aot, watch, hosted, backups);
  }

  private static boolean either(Setting setting, Told told, List<String> mistakes) {
    String text = told.of(setting);
    if (!text.equals("true") && !text.equals("false")) {
      mistakes.add(setting.flag + " is " + text + "; say true or false.");
    }
    return text.equals("true");
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
    values.put(Setting.BACKUPS, backups.map(it -> it.folder().toString()).orElse(""));
    values.put(Setting.BACKUP_HOURS, backups.map(it -> "" + it.hours()).orElse(""));
    values.put(Setting.BACKUP_KEEP, backups.map(it -> "" + it.keep()).orElse(""));
    values.put(Setting.AOT, Boolean.toString(aot));
    values.put(Setting.WATCH, Boolean.toString(watch));
    hosted.ifPresent(it -> values.putAll(it.values()));
    return Arrays.stream(Setting.values())
        .map(it -> it.flag + "=" + values.getOrDefault(it, it.byDefault))
        .toList();
  }

  private static DatabaseAddress database(Told told, List<String> mistakes) {
    try {
      String written = told.of(Setting.DATABASE_PASSWORD);
      String file = told.of(Setting.DATABASE_PASSWORD_FILE);
      return DatabaseAddress.of(told.of(Setting.DATABASE), Secret.of(written, file));
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

  private static Optional<BackupPlan> backups(Told told, List<String> mistakes) {
    int hours = number(Setting.BACKUP_HOURS, told, new Range(1, 8_760), mistakes);
    int keep = number(Setting.BACKUP_KEEP, told, new Range(1, 10_000), mistakes);
    String folder = told.of(Setting.BACKUPS);
    return folder.isBlank()
        ? Optional.empty()
        : Optional.of(new BackupPlan(path(Setting.BACKUPS, folder, mistakes), hours, keep));
  }

  private record Range(int from, int to) {}

  private static int number(Setting setting, Told told, Range range, List<String> mistakes) {
    String text = told.of(setting);
    try {
      int number = Integer.parseInt(text);
      if (number >= range.from && number <= range.to) {
        return number;
      }
    } catch (NumberFormatException _) {
      // said below, with the same remedy
    }
    mistakes.add(
        "%s is %s; say a whole number from %d to %d."
            .formatted(setting.flag, text, range.from, range.to));
    return range.from;
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
