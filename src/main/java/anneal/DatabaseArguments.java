package anneal;

import anneal.store.DatabaseAddress;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options of a command that works on one database.
final class DatabaseArguments {

  @Spec(Spec.Target.MIXEE)
  @Nullable CommandSpec spec;

  @Option(
      names = "--database",
      paramLabel = "DATABASE",
      description =
          "SQLite file or jdbc:postgresql://user@host/database; default ${DEFAULT-VALUE}; also"
              + " ANNEAL_DATABASE; PostgreSQL's password comes from ANNEAL_DATABASE_PASSWORD",
      defaultValue = "${env:ANNEAL_DATABASE:-data/anneal.db}")
  String database = "data/anneal.db";

  @Option(
      names = "--database-password-file",
      paramLabel = "FILE",
      description =
          "file whose first line is PostgreSQL's password; also ANNEAL_DATABASE_PASSWORD_FILE",
      defaultValue = "${env:ANNEAL_DATABASE_PASSWORD_FILE:-}")
  String passwordFile = "";

  /// The database that was named.
  ///
  /// @throws ParameterException when it is none, with the remedy
  DatabaseAddress address() {
    return address("--database", database);
  }

  /// A database that another option of the same command names.
  DatabaseAddress address(String option, String text) {
    CommandSpec command = Objects.requireNonNull(spec, "picocli sets it");
    String written = System.getenv().getOrDefault("ANNEAL_DATABASE_PASSWORD", "");
    try {
      return DatabaseAddress.of(text, DatabasePassword.of(written, passwordFile));
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(command.commandLine(), option + " " + wrong.getMessage());
    } catch (IOException wrong) {
      throw new ParameterException(
          command.commandLine(),
          "--database-password-file cannot be read (" + wrong.getMessage() + "); name another.");
    }
  }
}
