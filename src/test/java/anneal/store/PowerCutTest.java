package anneal.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.bench.JavaProcess;
import anneal.crash.FaultyDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The power goes while answers come in. What is left is what was synced, and in every second round
/// also some sectors of what was not: whichever, no acknowledged answer is lost.
@Tag("faults")
class PowerCutTest {

  private static final int ROUNDS = Integer.getInteger("anneal.rounds", 50);
  private static final long SEED = Long.getLong("anneal.seed", System.nanoTime());
  private static final int SECTOR = 512;

  @TempDir Path folder;

  private final Random random = new Random(SEED);
  private final Witness witness = new Witness();
  private Path disk;
  private Path synced;
  private FaultyDisk faulty;

  @BeforeEach
  void make() throws Exception {
    disk = Files.createDirectories(folder.resolve("disk")).resolve("anneal.db");
    synced = Files.createDirectories(folder.resolve("synced")).resolve("anneal.db");
    faulty = new FaultyDisk(folder.resolve("tools"), folder.resolve("disk"));
    faulty.mirrored(folder.resolve("synced"));
    Database.open(disk).close();
    Witness.copy(disk, synced);
  }

  /// Answers until the power goes, and leaves what the disk then holds.
  private void cut(boolean torn, String... mode) throws IOException, InterruptedException {
    String[] arguments = new String[mode.length + 1];
    arguments[0] = disk.toString();
    System.arraycopy(mode, 0, arguments, 1, mode.length);
    try (JavaProcess process = Witness.start(faulty, folder, arguments)) {
      Thread listening = witness.listen(process);
      witness.await(500 + random.nextInt(1_000), process);
      process.kill();
      listening.join();
    }
    if (torn) {
      tear(disk, synced);
      tear(Witness.log(disk), Witness.log(synced));
    }
    Witness.copy(synced, disk);
  }

  /// Lets some sectors reach the disk that were never synced.
  private void tear(Path written, Path kept) throws IOException {
    byte[] now = Files.exists(written) ? Files.readAllBytes(written) : new byte[0];
    byte[] sure = Files.exists(kept) ? Files.readAllBytes(kept) : new byte[0];
    byte[] mixed = random.nextBoolean() ? sure.clone() : java.util.Arrays.copyOf(sure, now.length);
    for (int at = 0; at < Math.min(mixed.length, now.length); at += SECTOR) {
      if (random.nextBoolean()) {
        System.arraycopy(
            now, at, mixed, at, Math.min(SECTOR, Math.min(mixed.length, now.length) - at));
      }
    }
    Files.write(kept, mixed);
  }

  @Test
  void nothingAcknowledgedIsLostWhenThePowerGoes() throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      boolean torn = round % 2 == 0;
      cut(torn);
      String moment = (torn ? "torn" : "clean") + " cut " + round + ", seed " + SEED;
      witness.examine(disk, folder.resolve("copy"), moment);
    }
    System.out.printf(
        "%d power cuts, every second one torn: %,d answers acknowledged, none lost or doubled%n",
        ROUNDS, witness.acknowledged.size());
  }

  /// The test of the test: a database that syncs less must be caught.
  @Test
  void aDatabaseThatSyncsLessIsCaught() throws Exception {
    for (int round = 0; round < 12; round++) {
      cut(false, "normal");
      Path copy = Files.createDirectories(folder.resolve("copy")).resolve("anneal.db");
      Witness.copy(disk, copy);
      int lost = witness.missing(Witness.ids(copy)).size();
      if (lost > 0) {
        System.out.printf(
            "synchronous = normal: %,d of %,d acknowledged answers lost after %d power cuts%n",
            lost, witness.acknowledged.size(), round + 1);
        return;
      }
    }
    assertTrue(false, "syncing less went unnoticed: the mirror keeps what was not synced");
  }
}
