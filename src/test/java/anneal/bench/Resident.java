package anneal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Memory of a process that is resident, in megabytes of a million bytes; Linux only.
record Resident(double megabytes) {

  static Resident of(long process) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return new Resident(Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024 / 1e6);
      }
    }
    throw new IOException("no VmRSS in /proc/" + process + "/status");
  }

  @Override
  public String toString() {
    return "%.0f MB".formatted(megabytes);
  }
}
