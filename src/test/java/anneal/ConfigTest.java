package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Config.Mistakes;
import anneal.Config.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigTest {

  @Test
  void withoutAnyWordTheDefaultsHold() throws Mistakes {
    Config config = Config.of(Map.of(), Map.of());
    assertEquals("127.0.0.1", config.host());
    assertEquals(7070, config.port());
    assertEquals(Path.of("data/anneal.db"), config.database());
    assertEquals(List.of(), config.questions());
    assertTrue(config.watch());
  }

  @Test
  void aFlagCountsBeforeTheEnvironmentAndThatBeforeTheDefault() throws Mistakes {
    Map<String, String> environment = Map.of("ANNEAL_PORT", "1", "ANNEAL_DATABASE", "x.db");
    Config config = Config.of(Map.of(Setting.PORT, "2"), environment);
    assertEquals(2, config.port());
    assertEquals(Path.of("x.db"), config.database());
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
            "--database is empty; name a path.",
            "--watch is maybe; say true or false."),
        String.valueOf(mistakes.getMessage()).lines().toList());
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

  @Test
  void whatIsInForceIsSaidALineEach() throws Mistakes {
    List<String> lines = Config.of(Map.of(Setting.PORT, "0"), Map.of()).lines();
    assertEquals(Setting.values().length, lines.size());
    assertTrue(lines.contains("--port=0"));
  }
}
