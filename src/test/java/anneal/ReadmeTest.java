package anneal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.question.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ReadmeTest {

  private static final List<String> KINDS =
      List.of("choice", "multi", "numeric", "text", "cloze", "match", "order", "open", "recall");

  private final String readme = read();

  @Test
  void everyOptionOfServeIsListedAsItIs() {
    for (String line : ServeCommand.table()) {
      assertTrue(readme.contains(line), "the README lacks the line " + line);
    }
  }

  @Test
  void everyCommandIsListed() {
    Set<String> commands =
        new CommandLine(new Cli())
            .addSubcommand("serve", ServeCommand.command())
            .getSubcommands()
            .keySet();
    assertTrue(commands.contains("serve") && commands.contains("check"));
    for (String command : commands) {
      assertTrue(readme.contains("\n| `" + command + "` | "), "the README lacks " + command);
    }
  }

  @Test
  void everyKindOfQuestionIsListed() {
    assertTrue(KINDS.size() == Task.class.getPermittedSubclasses().length);
    for (String kind : KINDS) {
      assertTrue(readme.contains("\n| `" + kind + "` | "), "the README lacks " + kind);
    }
  }

  private static String read() {
    try {
      return Files.readString(Path.of("README.md"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
