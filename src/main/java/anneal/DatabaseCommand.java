package anneal;

import anneal.store.DatabaseProblem;
import anneal.study.StudyStore.StoreUnavailable;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A command on databases: what is wrong with one of them is said and ends it with 2.
abstract class DatabaseCommand implements Callable<Integer> {

  @Spec @Nullable CommandSpec spec;

  @Override
  public final Integer call() {
    CommandLine line = Objects.requireNonNull(spec, "picocli sets it").commandLine();
    try {
      int exit = run(line.getOut());
      line.getOut().flush();
      return exit;
    } catch (DatabaseProblem | StoreUnavailable wrong) {
      line.getErr().println(wrong.getMessage());
      line.getErr().flush();
      return 2;
    }
  }

  /// Does it.
  ///
  /// @return the exit code
  abstract int run(PrintWriter out);
}
