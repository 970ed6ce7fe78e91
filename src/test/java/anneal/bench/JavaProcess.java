package anneal.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A Java program in a process of its own, on the JVM and classpath of this one.
public final class JavaProcess implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile(" at (http://localhost:([0-9]+))$");

  private final Process process;
  private final BufferedReader out;

  private JavaProcess(Process process) {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  /// Starts a program; what it writes to its error stream goes to a file.
  ///
  /// @param folder where it runs
  /// @param arguments flags of the JVM, the main class and what is handed to it
  public static JavaProcess start(Path folder, List<String> arguments) throws IOException {
    return start(folder, Map.of(), arguments);
  }

  /// As [#start(Path, List)], with more in its environment.
  public static JavaProcess start(
      Path folder, Map<String, String> environment, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-classpath");
    command.add(classpath());
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(folder.resolve("errors.txt").toFile());
    builder.environment().putAll(environment);
    return new JavaProcess(builder.start());
  }

  /// The classpath of this program, good in every folder.
  private static String classpath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(it -> Path.of(it).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /// Starts Anneal with the six banks on a free port.
  ///
  /// @param folder holds the cache, and everything else that it writes
  /// @param flags of the JVM
  public static JavaProcess server(Path folder, Path database, List<String> flags)
      throws IOException {
    return server(folder, database.toString(), flags);
  }

  /// As [#server(Path, Path, List)], on a database of either kind.
  public static JavaProcess server(Path folder, String database, List<String> flags)
      throws IOException {
    return server(folder, Map.of(), database, flags);
  }

  /// As [#server(Path, String, List)], with more in its environment.
  public static JavaProcess server(
      Path folder, Map<String, String> environment, String database, List<String> flags)
      throws IOException {
    return start(folder, environment, arguments(folder, database, flags));
  }

  /// As [#server], from the jar that `mvn package` made.
  ///
  /// @param options of `serve`, besides
  public static JavaProcess packed(
      Path jar, Path folder, Path database, List<String> flags, String... options)
      throws IOException {
    List<String> arguments = arguments(folder, database.toString(), flags);
    int main = arguments.indexOf("anneal.Main");
    arguments.set(main, jar.toAbsolutePath().toString());
    arguments.add(main, "-jar");
    arguments.addAll(List.of(options));
    return start(folder, arguments);
  }

  /// As [#server], for many people: whoever comes is a guest.
  public static JavaProcess hosted(Path folder, Path database, List<String> flags)
      throws IOException {
    return hosted(folder, database.toString(), flags);
  }

  /// As [#hosted(Path, Path, List)], on a database of either kind.
  public static JavaProcess hosted(Path folder, String database, List<String> flags)
      throws IOException {
    List<String> arguments = arguments(folder, database, flags);
    arguments.addAll(List.of("--hosted", "--public-url", "http://localhost:7070"));
    return start(folder, arguments);
  }

  private static List<String> arguments(Path folder, String database, List<String> flags)
      throws IOException {
    List<String> arguments = new ArrayList<>(usual());
    arguments.addAll(flags);
    arguments.addAll(List.of("anneal.Main", "serve", "--port", "0", "--watch", "false"));
    arguments.addAll(List.of("--database", database));
    arguments.addAll(List.of("--cache", folder.resolve("cache").toString()));
    return arguments;
  }

  /// The flags that the README's command runs Anneal with.
  private static List<String> usual() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("src/main/deploy/jvm.options"))) {
      return lines.filter(it -> it.startsWith("-")).toList();
    }
  }

  /// Waits for the address that the program prints at the end of a line.
  public String address() throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        return matcher.group(1);
      }
      said.append(line).append('\n');
    }
    throw new IOException("the program ended without an address: " + said);
  }

  /// The port of [#address].
  public int port() throws IOException {
    String address = address();
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }

  /// The next line that the program writes; null after its end.
  public @Nullable String line() throws IOException {
    return out.readLine();
  }

  /// Waits for the program's end.
  ///
  /// @return its exit code, 137 where it was killed
  public int end() throws InterruptedException {
    return process.waitFor();
  }

  /// Hands the program a line.
  public void tell(String line) throws IOException {
    OutputStream in = process.getOutputStream();
    in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
  }

  /// No more lines; waits for the program's end.
  ///
  /// @return its exit code
  public int finish() throws IOException, InterruptedException {
    process.getOutputStream().close();
    return process.waitFor();
  }

  public boolean alive() {
    return process.isAlive();
  }

  /// Number of the process.
  public long id() {
    return process.pid();
  }

  /// Time of all processors that the program used so far.
  public double processorSeconds() {
    return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  /// Kills it on the spot, without a chance to tidy up (SIGKILL), and waits until it is gone.
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Asks it to stop, and kills it when it does not.
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
