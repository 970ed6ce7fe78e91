package anneal;

import anneal.store.DatabaseAddress;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of a command that works on one database.
final class DatabaseArguments {

  @Mixin ServerPassword password = new ServerPassword();

  @Option(
      names = "--database",
      paramLabel = "DATABASE",
      description =
          "SQLite file or jdbc:postgresql://user@host/database; default ${DEFAULT-VALUE}; also"
              + " ANNEAL_DATABASE",
      defaultValue = "${env:ANNEAL_DATABASE:-data/anneal.db}")
  String database = "data/anneal.db";

  /// The database that was named.
  DatabaseAddress address() {
    return password.address("--database", database);
  }
}
