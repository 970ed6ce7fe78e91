package anneal;

import io.javalin.util.JavalinBindException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows packs to their author while they are written.
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description =
        "Opens a page on this machine that shows every question of a pack as a learner sees it,"
            + " with its variants, keys, findings and what the grader makes of likely answers; it"
            + " follows every save.")
final class PreviewCommand implements Callable<Integer> {

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "PACK",
      description = "A pack, a folder of packs, or one topic file of a pack.")
  Path pack = Path.of("");

  @Option(
      names = "--port",
      description = "Port to listen on, 0 for any free one; default ${DEFAULT-VALUE}.",
      defaultValue = "7071")
  int port = 7071;

  @Override
  public Integer call() {
    if (!Files.exists(pack)) {
      return fail(pack + " is not there; name a pack, a folder of packs, or a topic file.");
    }
    if (port < 0 || port > 65_535) {
      return fail("There is no port " + port + "; name one up to 65535, or 0 for any free one.");
    }
    try (Preview preview = Preview.open(pack, port)) {
      PrintWriter out = commands().commandLine().getOut();
      out.println("The preview is at " + preview.address() + "; Ctrl C ends it.");
      out.flush();
      preview.read();
      new CountDownLatch(1).await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (JavalinBindException wrong) {
      return fail("Port " + port + " is taken; name another with --port, or 0 for any free one.");
    }
    return 0;
  }

  private int fail(String message) {
    PrintWriter err = commands().commandLine().getErr();
    err.println(message);
    err.flush();
    return 2;
  }

  private CommandSpec commands() {
    return java.util.Objects.requireNonNull(spec, "picocli sets it");
  }
}
