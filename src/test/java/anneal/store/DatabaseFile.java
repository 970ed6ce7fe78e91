package anneal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A new file of SQLite for each test, opened before and deleted after it.
final class DatabaseFile implements BeforeEachCallback, AfterEachCallback {

  private Path folder;
  private Database database;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("store");
    database = Database.open(path());
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    database.close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /// The file itself, beside which SQLite keeps its log while it is open.
  Path path() {
    return folder.resolve("anneal.db");
  }

  Database database() {
    return database;
  }
}
