package anneal.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.bench.JavaProcess;
import anneal.crash.FaultyDisk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first, second, ... write, sync or truncation fails, once or until it is mended, while
/// answers come in. Each answer is acknowledged and stored or neither, and two seconds after the
/// fault's end answers are taken again.
@Tag("faults")
class DiskFaultTest {

  private static final int TIMES = Integer.getInteger("anneal.rounds", 25);
  private static final long BACK_WITHIN = 2_000;

  @TempDir Path folder;

  private record Fault(int code, int kinds, String target) {}

  private static final List<Fault> FAULTS =
      List.of(
          new Fault(FaultyDisk.EIO, FaultyDisk.WRITES, "-wal"),
          new Fault(FaultyDisk.EIO, FaultyDisk.SYNCS, "-wal"),
          new Fault(FaultyDisk.ENOSPC, FaultyDisk.WRITES, "-wal"),
          new Fault(FaultyDisk.EIO, FaultyDisk.WRITES, "anneal.db"),
          new Fault(FaultyDisk.EIO, FaultyDisk.SYNCS, "anneal.db"),
          new Fault(FaultyDisk.ENOSPC, FaultyDisk.WRITES, "anneal.db"));

  @Test
  void anAnswerIsAcknowledgedAndStoredOrNeither() throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk")).resolve("anneal.db");
    FaultyDisk faulty = new FaultyDisk(folder.resolve("tools"), disk.getParent());
    Database.open(disk).close();
    Witness witness = new Witness();
    long slowest = 0;
    try (JavaProcess process = Witness.start(faulty, folder, disk.toString())) {
      Thread listening = witness.listen(process);
      witness.await(500, process);
      for (Fault fault : FAULTS) {
        for (int nth = 1; nth <= TIMES; nth++) {
          faulty.watch(fault.kinds, fault.target);
          faulty.fail(nth, fault.code, nth % 2 == 0);
          suffered(faulty, process);
          faulty.heal();
          slowest = Math.max(slowest, witness.await(1, process));
          witness.await(50, process);
        }
      }
      process.kill();
      listening.join();
    }
    assertTrue(slowest <= BACK_WITHIN, "answers were taken again only after " + slowest + " ms");
    witness.examine(disk, folder.resolve("copy"), "after all faults");
    System.out.printf(
        "%d faults of the disk: %,d answers acknowledged and stored, %,d refused and not stored,"
            + " back within %d ms%n",
        FAULTS.size() * TIMES, witness.acknowledged.size(), witness.refused.size(), slowest);
  }

  /// Waits until the fault was met, and a lasting one for a while longer.
  private static void suffered(FaultyDisk faulty, JavaProcess process) throws InterruptedException {
    long end = System.nanoTime() + 60_000_000_000L;
    while (faulty.fired() == 0) {
      assertTrue(process.alive(), "the process ended");
      assertTrue(System.nanoTime() < end, "the fault was never met");
      Thread.sleep(1);
    }
    Thread.sleep(60);
  }
}
