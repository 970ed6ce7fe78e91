package anneal.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Memory of a process, in megabytes of a million bytes; Linux only.
record Resident(double megabytes) {

  /// What a generation of the serial collector says of itself.
  private static final Pattern USED = Pattern.compile("K, used ([0-9]+)K \\[");

  /// What is in memory of all that the process holds.
  static Resident of(long process) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return new Resident(Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024 / 1e6);
      }
    }
    throw new IOException("no VmRSS in /proc/" + process + "/status");
  }

  /// What is reachable on the heap of a JVM: what is left of it after a full collection.
  static Resident alive(long process) throws IOException {
    ask(process, "GC.run");
    return new Resident(
        USED.matcher(ask(process, "GC.heap_info"))
                .results()
                .mapToLong(it -> Long.parseLong(it.group(1)) * 1024)
                .sum()
            / 1e6);
  }

  private static String ask(long process, String what) throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process asked = new ProcessBuilder(jcmd, Long.toString(process), what).start();
    try (InputStream out = asked.getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public String toString() {
    return "%.0f MB".formatted(megabytes);
  }
}
