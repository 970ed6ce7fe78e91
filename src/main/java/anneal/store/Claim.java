package anneal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The right to work on a file of SQLite. One [Database] of one process has it at a time: each goes
/// by what it remembers of the tables ([Known], [KeptLogs]) and would not hear of another's writes.
///
/// It is a lock of the operating system on `<file>.lock`, so it ends with its process, however that
/// ends. The file stays: two could hold the right where one removes what the other has just opened.
/// Closing any channel on a file gives up all locks of a process on it, so within one process a set
/// is asked first, and the file is not opened twice.
final class Claim implements AutoCloseable {

  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  /// The byte that is locked, behind the text, which others may then read on every system.
  private static final long LOCKED = 1 << 10;

  private final Path path;
  private final FileChannel channel;

  private Claim(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /// Claims a file, which need not be there yet.
  ///
  /// @param file in a folder that exists
  /// @throws DatabaseProblem when another has it; nothing was touched
  static Claim on(Path file) {
    boolean got = false;
    Path path = null;
    try {
      path = Path.of(real(file) + ".lock");
      if (!OURS.add(path)) {
        path = null;
        throw taken(file, "this process");
      }
      Claim claim = new Claim(path, locked(file, path));
      got = true;
      return claim;
    } catch (IOException e) {
      throw DatabaseProblem.notWritable(file, String.valueOf(e), e);
    } finally {
      if (!got && path != null) {
        OURS.remove(path);
      }
    }
  }

  /// Removes what is left of a claim on a file that nobody else knows of.
  static void forget(Path file) throws IOException {
    Files.deleteIfExists(Path.of(file + ".lock"));
  }

  /// The same for every way that leads to a file.
  private static Path real(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null || Files.exists(file)
        ? file.toRealPath()
        : folder.toRealPath().resolve(file.getFileName());
  }

  private static FileChannel locked(Path file, Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean got = false;
    try {
      FileLock lock = channel.tryLock(LOCKED, 1, false);
      if (lock == null) {
        throw taken(file, holder(channel));
      }
      sign(channel);
      got = true;
      return channel;
    } finally {
      if (!got) {
        channel.close();
      }
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate((int) LOCKED);
    channel.read(text, 0);
    String said = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
    return said.isBlank() ? "another process" : said;
  }

  /// Who has it is only told; a full disk does not take the right away.
  private static void sign(FileChannel channel) {
    String text = "process " + ProcessHandle.current().pid();
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
    } catch (IOException _) {
      // Then it is not told.
    }
  }

  private static DatabaseProblem taken(Path file, String holder) {
    return new DatabaseProblem(
        DatabaseProblem.Kind.IN_USE,
        "Another Anneal works on the database " + file + " (" + holder + ").",
        "Stop it first: one at a time works on a file, and nothing was changed. Several servers can"
            + " share a database on PostgreSQL.");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException _) {
      // The operating system takes the lock back with the process at the latest.
    } finally {
      OURS.remove(path);
    }
  }
}
