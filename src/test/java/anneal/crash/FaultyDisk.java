package anneal.crash;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/// Stands between another process and the files in one folder: it lets chosen writes and syncs
/// fail, kills the process at one of them, and keeps a mirror of what was synced. It is
/// `faults/disk.c`, compiled where the test runs; without a C compiler or off Linux such tests are
/// skipped.
public final class FaultyDisk {

  public static final int EIO = 5;
  public static final int ENOSPC = 28;
  public static final int EROFS = 30;

  /// In place of an errno: the process is killed instead.
  public static final int KILL = 9_999;

  public static final int WRITES = 1;
  public static final int SYNCS = 2;
  public static final int TRUNCATIONS = 4;
  public static final int ALL = 7;

  private static final int COUNTDOWN = 0;
  private static final int FAULT = 8;
  private static final int LASTING = 12;
  private static final int KINDS = 16;
  private static final int SEEN = 24;
  private static final int FIRED = 32;
  private static final int TARGET = 40;

  private final Map<String, String> environment = new HashMap<>();
  private final MappedByteBuffer control;

  /// @param tools a folder for what it needs
  /// @param watched the folder it stands before; its files lie side by side
  public FaultyDisk(Path tools, Path watched) throws IOException, InterruptedException {
    Files.createDirectories(tools);
    Path orders = tools.resolve("control");
    Files.write(orders, new byte[256]);
    try (FileChannel channel =
        FileChannel.open(orders, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      control = channel.map(FileChannel.MapMode.READ_WRITE, 0, 256);
    }
    control.order(ByteOrder.LITTLE_ENDIAN);
    environment.put("LD_PRELOAD", library(tools).toString());
    environment.put("FAULTY_DISK", watched.toAbsolutePath() + "/");
    environment.put("FAULTY_DISK_CONTROL", orders.toString());
  }

  /// Has what is synced copied to another folder, and nothing else.
  ///
  /// @param folder holds the same files as the watched one now
  public FaultyDisk mirrored(Path folder) {
    environment.put("FAULTY_DISK_MIRROR", folder.toAbsolutePath().toString());
    return this;
  }

  private static Path library(Path tools) throws IOException, InterruptedException {
    Path source = tools.resolve("disk.c");
    Path library = tools.resolve("disk.so");
    try (InputStream in = FaultyDisk.class.getResourceAsStream("/faults/disk.c")) {
      Files.write(source, Objects.requireNonNull(in).readAllBytes());
    }
    try {
      int code =
          new ProcessBuilder(
                  "cc", "-O2", "-shared", "-fPIC", "-o", library + "", source + "", "-ldl")
              .inheritIO()
              .start()
              .waitFor();
      Assumptions.assumeTrue(code == 0, "the C compiler does not take disk.c here");
    } catch (IOException missing) {
      Assumptions.abort("no C compiler here: " + missing.getMessage());
    }
    return library;
  }

  /// What the other process needs in its environment.
  public Map<String, String> environment() {
    return environment;
  }

  /// Which operations are counted and may fail.
  ///
  /// @param kinds [#WRITES], [#SYNCS], [#TRUNCATIONS] together
  /// @param target end of the path, empty for every file
  public void watch(int kinds, String target) {
    heal();
    byte[] name = target.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < 128; i++) {
      control.put(TARGET + i, i < name.length ? name[i] : 0);
    }
    control.putInt(KINDS, kinds);
    control.putLong(SEEN, 0);
  }

  /// Lets an operation fail.
  ///
  /// @param nth which one from now, from 1
  /// @param fault an errno, or [#KILL]
  /// @param lasting whether all later ones fail too, until [#heal]
  public void fail(long nth, int fault, boolean lasting) {
    control.putLong(FIRED, 0);
    control.putInt(FAULT, fault);
    control.putInt(LASTING, lasting ? 1 : 0);
    control.force();
    control.putLong(COUNTDOWN, nth);
  }

  /// Lets everything succeed again.
  public void heal() {
    control.putLong(COUNTDOWN, 0);
  }

  /// How many operations there were since [#watch].
  public long seen() {
    return control.getLong(SEEN);
  }

  /// How many failed since [#fail].
  public long fired() {
    return control.getLong(FIRED);
  }
}
