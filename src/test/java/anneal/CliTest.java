package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

class CliTest {

  @Test
  void aServerStartsWithoutTheOtherCommands() {
    assertEquals(Set.of("serve"), Cli.line("serve", "--port", "0").getSubcommands().keySet());
  }

  @Test
  void everyOtherLineKnowsAllCommands() {
    for (CommandLine line : new CommandLine[] {Cli.line(), Cli.line("check"), Cli.line("sreve")}) {
      assertTrue(
          line.getSubcommands().keySet().containsAll(Set.of("serve", "check", "doctor", "backup")));
    }
  }

  @Test
  void everyCommandCanExplainItself() {
    Cli.line()
        .getSubcommands()
        .forEach((name, line) -> assertTrue(line.getUsageMessage().contains("anneal " + name)));
  }

  /// Where a description has several texts each is a paragraph, so one that breaks off is a
  /// sentence cut in two.
  @Test
  void noSentenceOfTheHelpBreaksOff() {
    List<String> broken = new ArrayList<>();
    for (CommandLine line : Cli.line().getSubcommands().values()) {
      CommandSpec spec = line.getCommandSpec();
      Stream.concat(
              Stream.<String[]>of(spec.usageMessage().description()),
              spec.args().stream().map(ArgSpec::description))
          .filter(it -> it.length > 1)
          .flatMap(Stream::of)
          .filter(it -> !it.matches("(?s).*[.:]"))
          .forEach(it -> broken.add(spec.name() + ": " + it));
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void everyCommandTellsTheVersionOfTheProgram() {
    String version = "Anneal " + Version.current() + System.lineSeparator();
    assertEquals(version, said("--version"));
    for (String command : Cli.line().getSubcommands().keySet()) {
      assertEquals(version, said(command, "-V"), command);
    }
  }

  @Test
  void helpOfTheServerIsShownWhereItIsAskedFor() {
    assertTrue(said("serve", "--help").contains("Show this help message and exit."));
    assertEquals(said("serve", "--help"), said("serve", "-h"));
  }

  private static String said(String... args) {
    StringWriter out = new StringWriter();
    assertEquals(0, Cli.line(args).setOut(new PrintWriter(out)).execute(args));
    return out.toString();
  }

  @Test
  void theServersHelpNamesTheProgram() {
    String help = Cli.line("serve").getSubcommands().get("serve").getUsageMessage();
    assertTrue(help.startsWith("Usage: anneal serve "), help.lines().findFirst().orElse(""));
  }
}
