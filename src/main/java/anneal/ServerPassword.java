package anneal;

import anneal.store.DatabaseAddress;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The password for the databases that a command names.
final class ServerPassword {

  @Spec(Spec.Target.MIXEE)
  @Nullable CommandSpec spec;

  @Option(
      names = "--database-password-file",
      paramLabel = "FILE",
      description =
          "file whose first line is PostgreSQL's password; also ANNEAL_DATABASE_PASSWORD_FILE;"
              + " or put the password itself into ANNEAL_DATABASE_PASSWORD",
      defaultValue = "${env:ANNEAL_DATABASE_PASSWORD_FILE:-}")
  String file = "";

  /// The database that an option names.
  ///
  /// @throws ParameterException when it is none, with the remedy
  DatabaseAddress address(String option, String text) {
    CommandSpec command = Objects.requireNonNull(spec, "picocli sets it");
    String written = System.getenv().getOrDefault("ANNEAL_DATABASE_PASSWORD", "");
    try {
      return DatabaseAddress.of(text, Secret.of(written, file));
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(command.commandLine(), option + " " + wrong.getMessage());
    } catch (IOException wrong) {
      throw new ParameterException(
          command.commandLine(),
          "--database-password-file cannot be read (" + wrong.getMessage() + "); name another.");
    }
  }
}
