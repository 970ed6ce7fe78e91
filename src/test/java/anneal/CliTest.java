package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

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

  @Test
  void theServersHelpNamesTheProgram() {
    String help = Cli.line("serve").getSubcommands().get("serve").getUsageMessage();
    assertTrue(help.startsWith("Usage: anneal serve "), help.lines().findFirst().orElse(""));
  }
}
