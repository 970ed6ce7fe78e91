package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Config.Mistakes;
import anneal.Config.Setting;
import anneal.store.DatabaseAddress.PostgresServer;
import anneal.store.DatabaseAddress.SqliteFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigTest {

  @Test
  void withoutAnyWordTheDefaultsHold() throws Mistakes {
    Config config = Config.of(Map.of(), Map.of());
    assertEquals("127.0.0.1", config.host());
    assertEquals(7070, config.port());
    assertEquals(new SqliteFile(Path.of("data/anneal.db")), config.database());
    assertEquals(List.of(), config.questions());
    assertTrue(config.watch());
  }

  @Test
  void aFlagCountsBeforeTheEnvironmentAndThatBeforeTheDefault() throws Mistakes {
    Map<String, String> environment = Map.of("ANNEAL_PORT", "1", "ANNEAL_DATABASE", "x.db");
    Config config = Config.of(Map.of(Setting.PORT, "2"), environment);
    assertEquals(2, config.port());
    assertEquals(new SqliteFile(Path.of("x.db")), config.database());
  }

  @Test
  void severalFoldersAreSeparatedByCommas() throws Mistakes {
    Config config = Config.of(Map.of(Setting.QUESTIONS, "a, b ,"), Map.of());
    assertEquals(List.of(Path.of("a"), Path.of("b")), config.questions());
  }

  @Test
  void allMistakesAreReportedAtOnceWithTheirRemedies() {
    Map<Setting, String> flags =
        Map.of(
            Setting.HOST, " ", Setting.PORT, "70000", Setting.DATABASE, "", Setting.WATCH, "maybe");
    Mistakes mistakes =
        assertThrows(Mistakes.class, () -> Config.of(flags, Map.of("ANNEAL_PROT", "1")));
    assertEquals(
        List.of(
            "ANNEAL_PROT is no option of Anneal; remove it or see --help.",
            "--host is empty; name an address such as 127.0.0.1.",
            "--port is 70000; say a whole number from 0 to 65535.",
            "--database is empty; name a path or a jdbc:postgresql:// address.",
            "--watch is maybe; say true or false."),
        String.valueOf(mistakes.getMessage()).lines().toList());
  }

  @Test
  void aWrongAddressHidesNoOtherMistakeAndNeitherDoesAnInstanceOfOnePerson() {
    Map<Setting, String> flags =
        Map.of(
            Setting.HOSTED,
            "true",
            Setting.PUBLIC_URL,
            "nonsense",
            Setting.GUEST_DAYS,
            "-3",
            Setting.MAIL_HOST,
            "mail.example.org",
            Setting.MAIL_FROM,
            "ann");
    assertEquals(
        List.of(
            "--public-url is nonsense; say where browsers find this server, such as"
                + " https://anneal.example.org.",
            "--guest-days is -3; say a whole number from 1 to 9999.",
            "--mail-from is no address; say one such as anneal@example.org."),
        mistakes(flags));
    assertEquals(
        List.of("--guest-days is many; say a whole number from 1 to 9999."),
        mistakes(Map.of(Setting.GUEST_DAYS, "many")));
  }

  private static List<String> mistakes(Map<Setting, String> flags) {
    Mistakes mistakes = assertThrows(Mistakes.class, () -> Config.of(flags, Map.of()));
    return String.valueOf(mistakes.getMessage()).lines().toList();
  }

  @Test
  void aDatabaseOnAServerIsNamedWithItsUser() throws Mistakes {
    Map<String, String> environment = Map.of("ANNEAL_DATABASE_PASSWORD", "secret");
    Config config =
        Config.of(
            Map.of(Setting.DATABASE, "jdbc:postgresql://ann@db.example:5433/study?sslmode=require"),
            environment);
    assertEquals(
        new PostgresServer(
            "jdbc:postgresql://db.example:5433/study?sslmode=require", "ann", "secret"),
        config.database());
  }

  @Test
  void aPasswordMayLieInAFileAndIsNeverPrinted(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("password"), "s3cret\n");
    for (Map<Setting, String> flags :
        List.of(
            Map.of(
                Setting.DATABASE,
                "jdbc:postgresql://ann@h/d",
                Setting.DATABASE_PASSWORD_FILE,
                file.toString()),
            Map.of(
                Setting.DATABASE, "jdbc:postgresql://ann@h/d", Setting.DATABASE_PASSWORD, "s3cret"),
            Map.of(Setting.DATABASE, "jdbc:postgresql://ann:s3cret@h/d"))) {
      Config config = Config.of(flags, Map.of());
      assertEquals(new PostgresServer("jdbc:postgresql://h/d", "ann", "s3cret"), config.database());
      assertFalse(String.join("", config.lines()).contains("s3cret"));
      assertTrue(config.lines().contains("--database=jdbc:postgresql://ann@h/d"));
    }
  }

  @Test
  void optionsOfAnAddressThatAreSecretAreNotShown() throws Mistakes {
    String told = "jdbc:postgresql://ann@h/d?sslmode=require&sslpassword=s3cret&sslcert=a";
    Config config = Config.of(Map.of(Setting.DATABASE, told), Map.of());
    assertEquals(told.replace("s3cret", "..."), config.database().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:postgresql://host/db              | names no user",
        "jdbc:postgresql://ann@host             | names no database",
        "jdbc:postgresql://ann@host/            | names no database",
        "jdbc:postgresql://ann@host/db?password=x | has a user or a password among its options",
        "jdbc:mysql://ann@host/db               | a scheme that is not known",
        "postgres://ann@host/db                 | a scheme that is not known",
        "jdbc:postgresql://ann@ho st/db         | is no address"
      })
  void anAddressThatIsNoneIsSaidWithItsRemedy(String address, String expected) {
    Map<Setting, String> flags = Map.of(Setting.DATABASE, address);
    Mistakes mistakes = assertThrows(Mistakes.class, () -> Config.of(flags, Map.of()));
    String message = String.valueOf(mistakes.getMessage());
    assertTrue(message.startsWith("--database ") && message.contains(expected), message);
    assertTrue(message.contains("write jdbc:postgresql://"), message);
  }

  @Test
  void aPasswordFileThatCannotBeReadIsNamed() {
    Map<Setting, String> flags =
        Map.of(
            Setting.DATABASE, "jdbc:postgresql://ann@h/d",
            Setting.DATABASE_PASSWORD_FILE, "nowhere/password");
    Mistakes mistakes = assertThrows(Mistakes.class, () -> Config.of(flags, Map.of()));
    assertTrue(String.valueOf(mistakes.getMessage()).contains("nowhere/password"));
  }

  @Test
  void aHostedInstanceKnowsItsAddress() throws Mistakes {
    Map<Setting, String> flags =
        Map.of(Setting.HOSTED, "true", Setting.PUBLIC_URL, "https://anneal.example.org/");
    Config config = Config.of(flags, Map.of());
    Hosted hosted = config.hosted().orElseThrow();
    assertEquals("https://anneal.example.org", hosted.publicUrl().toString());
    assertTrue(hosted.secure());
    assertTrue(hosted.warning().isEmpty());
    assertTrue(config.lines().contains("--public-url=https://anneal.example.org"));
    Map<String, String> plain =
        Map.of("ANNEAL_HOSTED", "true", "ANNEAL_PUBLIC_URL", "http://study.local:7070");
    assertTrue(Config.of(Map.of(), plain).hosted().flatMap(Hosted::warning).isPresent());
    assertTrue(Config.of(Map.of(), Map.of()).hosted().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "yes, '', 30, --hosted is yes; say true or false.",
    "false, https://a.org, 30, --public-url is for hosted instances; add --hosted or leave it out.",
    "true, '', 30, --hosted needs --public-url;",
    "true, https://a.org/x, 30, --public-url is https://a.org/x;",
    "true, ftp://a.org, 30, --public-url is ftp://a.org;",
    "true, 'https://a b', 30, --public-url is https://a b;",
    "true, https://u@a.org, 30, --public-url is https://u@a.org;",
    "true, https://a.org, 0, --guest-days is 0;"
  })
  void aHostedInstanceIsCheckedToo(String hosted, String url, String days, String said) {
    Map<Setting, String> flags =
        Map.of(Setting.HOSTED, hosted, Setting.PUBLIC_URL, url, Setting.GUEST_DAYS, days);
    Mistakes mistakes = assertThrows(Mistakes.class, () -> Config.of(flags, Map.of()));
    assertTrue(String.valueOf(mistakes.getMessage()).startsWith(said), mistakes.getMessage());
  }

  private static Map<Setting, String> outside(Setting... without) {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    flags.put(Setting.HOSTED, "true");
    flags.put(Setting.PUBLIC_URL, "https://a.org");
    flags.put(Setting.MAIL_HOST, "mail.a.org");
    flags.put(Setting.MAIL_FROM, "anneal@a.org");
    flags.put(Setting.MAIL_PASSWORD, "secret of the post");
    flags.put(Setting.OIDC_ISSUER, "https://id.a.org");
    flags.put(Setting.OIDC_CLIENT, "anneal");
    flags.put(Setting.OIDC_SECRET, "secret of the provider");
    for (Setting each : without) {
      flags.remove(each);
    }
    return flags;
  }

  @Test
  void theServersOfOthersAreCheckedAndTheirSecretsHidden() throws Mistakes {
    Config config = Config.of(outside(), Map.of());
    Outside outside = config.hosted().orElseThrow().outside();
    assertEquals("mail.a.org", outside.mail().orElseThrow().host());
    assertEquals(587, outside.mail().orElseThrow().port());
    assertEquals(
        "https://a.org/api/provider/callback", outside.provider().orElseThrow().redirect());
    assertEquals("id.a.org", outside.provider().orElseThrow().title());
    assertTrue(config.lines().contains("--mail-password=(hidden)"));
    assertTrue(config.lines().contains("--oidc-secret=(hidden)"));
    assertFalse((config.lines() + config.toString()).contains("secret of the"));
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL_PORT, 0, --mail-port is 0;",
    "MAIL_FROM, nobody, --mail-from is no address;",
    "MAIL_SECURITY, some, --mail-security is some;",
    "MAIL_PASSWORD_FILE, nowhere/at/all, --mail-password-file cannot be read",
    "OIDC_ISSUER, http://id.a.org, --oidc-issuer is http://id.a.org;",
    "OIDC_ISSUER, id, --oidc-issuer is id;",
    "OIDC_CLIENT, ' ', --oidc-issuer needs --oidc-client and --oidc-secret-file;",
    "OIDC_SECRET_FILE, nowhere/at/all, --oidc-secret-file cannot be read"
  })
  void whatIsWrongWithTheServersOfOthersIsSaid(Setting setting, String value, String said) {
    Map<Setting, String> flags =
        setting.name().endsWith("FILE")
            ? outside(Setting.MAIL_PASSWORD, Setting.OIDC_SECRET)
            : outside();
    flags.put(setting, value);
    Mistakes mistakes = assertThrows(Mistakes.class, () -> Config.of(flags, Map.of()));
    assertTrue(String.valueOf(mistakes.getMessage()).startsWith(said), mistakes.getMessage());
  }

  @Test
  void whatIsInForceIsSaidALineEach() throws Mistakes {
    List<String> lines = Config.of(Map.of(Setting.PORT, "0"), Map.of()).lines();
    assertEquals(Setting.values().length, lines.size());
    assertTrue(lines.contains("--port=0"));
  }
}
