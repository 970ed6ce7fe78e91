package anneal;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the classes of the jar ready for the JVM in one file (an AOT cache of JDK 25), with which
/// the next start takes half the time.
///
/// The JVM can use what the very same JVM made of the very same jar, and passes over everything
/// else. So the file is made where it is used, and made anew when either changed: a child process
/// serves an empty database, hands out a question and stops; from that the JVM learns what a start
/// needs.
final class ReadyClasses implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReadyClasses.class);
  private static final Pattern ADDRESS = Pattern.compile(" at http://localhost:([0-9]+)$");

  /// The JVM keeps which methods were compiled how well, and would optimise those of a start with
  /// the next one at once, which takes longer than it saves. So here nothing is optimised fully.
  private static final String BRIEF = "-XX:TieredStopAtLevel=3";

  /// Flags that are for one process alone.
  private static final Pattern OWN =
      Pattern.compile("-XX:AOT.*|-XX:StartFlightRecording.*|-Xlog.*|-agent.*|-javaagent.*");

  private final Path file;
  private final String questions;
  private final String classPath = System.getProperty("java.class.path");
  private volatile @Nullable Process child;
  private volatile boolean closed;

  /// @param cache folder that the file is in
  /// @param questions folders of packs, as they were named
  ReadyClasses(Path cache, List<Path> questions) {
    this.file = cache.resolve("classes.aot");
    this.questions = questions.stream().map(Path::toString).collect(Collectors.joining(","));
  }

  /// Makes the file if there is none that fits, beside the server that is running.
  ReadyClasses keep() {
    Thread.ofPlatform().name("ready-classes").daemon(true).start(this::makeQuietly);
    return this;
  }

  private void makeQuietly() {
    try {
      make();
    } catch (IOException e) {
      LOG.warn("The next start takes as long as this one: {}", e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Whether there is a file that this JVM can use now.
  boolean make() throws IOException, InterruptedException {
    if (!packed(classPath)) {
      LOG.info("--aot is for the jar: the JVM prepares no classes that lie in folders.");
      return false;
    }
    List<String> flags = flags();
    String origin = origin(classPath, flags);
    Path note = file.resolveSibling("classes.txt");
    if (Files.exists(file) && Files.exists(note) && Files.readString(note).equals(origin)) {
      return true;
    }
    Files.deleteIfExists(note);
    Path fresh = file.resolveSibling("classes.new");
    rehearse(command(flags, fresh));
    if (closed || !Files.exists(fresh)) {
      return false;
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(note, origin);
    LOG.info("Classes are ready: the next start with -XX:AOTCache={} uses them.", file);
    return true;
  }

  /// Whether all classes come from files.
  static boolean packed(String classPath) {
    return List.of(classPath.split(File.pathSeparator, -1)).stream()
        .allMatch(it -> Files.isRegularFile(Path.of(it)));
  }

  /// What the file is good for: another jar, JVM or flag makes another text.
  static String origin(String classPath, List<String> flags) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(System.getProperty("java.home") + " " + Runtime.version());
    lines.addAll(flags);
    for (String each : classPath.split(File.pathSeparator, -1)) {
      Path jar = Path.of(each).toAbsolutePath();
      lines.add(jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar));
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<String> flags() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(it -> !OWN.matcher(it).matches())
        .toList();
  }

  private List<String> command(List<String> flags, Path fresh) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of(BRIEF, "-XX:AOTCacheOutput=" + fresh, "-classpath", classPath));
    command.addAll(List.of("anneal.Main", "serve", "--port", "0", "--watch", "false"));
    command.addAll(List.of("--cache", file.resolveSibling("").toString()));
    if (!questions.isEmpty()) {
      command.addAll(List.of("--questions", questions));
    }
    return command;
  }

  private void rehearse(List<String> command) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("anneal-rehearsal");
    try {
      List<String> all = new ArrayList<>(command);
      all.addAll(List.of("--database", folder.resolve("empty.db").toString()));
      ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
      builder.environment().keySet().removeIf(it -> it.startsWith("ANNEAL_"));
      Process process = builder.start();
      child = process;
      if (closed) {
        process.destroyForcibly();
      }
      attend(process);
      process.waitFor();
    } finally {
      for (File each : List.of(folder.toFile().listFiles())) {
        Files.deleteIfExists(each.toPath());
      }
      Files.deleteIfExists(folder);
    }
  }

  /// Asks the server for a question when it is there, has it stop (by its handle, which leaves its
  /// output open), and waits until it is silent.
  private static void attend(Process process) throws IOException {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        LOG.debug("{}", line);
        Matcher address = ADDRESS.matcher(line);
        if (address.find()) {
          int port = Integer.parseInt(address.group(1));
          for (String path : List.of("/", "/api/sittings/" + UUID.randomUUID() + "/turn")) {
            get(port, path);
          }
          process.toHandle().destroy();
        }
      }
    }
  }

  private static void get(int port, String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      socket.getInputStream().readAllBytes();
    }
  }

  /// Stops what is under way.
  @Override
  public void close() {
    closed = true;
    Process process = child;
    if (process != null) {
      process.destroyForcibly();
    }
  }
}
