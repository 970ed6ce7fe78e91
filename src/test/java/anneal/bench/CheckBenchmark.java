package anneal.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How long `anneal check` takes for 5,000 questions of the kinds, lengths, variants and formulas
/// of the built-in banks: their questions over and over, each time in other words.
///
/// ```
/// mvn -q test-compile exec:exec -Dexec.classpathScope=test \
///   -Danneal.main=anneal.bench.CheckBenchmark -Danneal.args=5000
/// ```
public final class CheckBenchmark {

  private static final int ROUNDS = 3;
  private static final PrintStream OUT = System.out;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /// A place, a formula or code, which stay, or a word, which changes.
  private static final Pattern PART =
      Pattern.compile("\\{\\{.*?}}|\\$\\$[^$]*\\$\\$|\\$[^$]*\\$|`[^`]*`|\\b[a-z]{5,}\\b");

  private CheckBenchmark() {}

  /// Writes packs and checks them in fresh processes: without a cache, filling one, and with it.
  public static void main(String[] args) throws IOException, InterruptedException {
    int wanted = Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("anneal-check");
    try {
      int written = generate(folder.resolve("questions"), wanted);
      OUT.printf("%d questions%n", written);
      String questions = folder.resolve("questions").toString();
      String cache = folder.resolve("cache").toString();
      check("without cache", questions);
      check("fills cache", "--cache", cache, questions);
      for (int i = 0; i < ROUNDS; i++) {
        check("with cache", "--cache", cache, questions);
      }
    } finally {
      delete(folder);
    }
  }

  private static void check(String title, String... args) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "anneal.Main",
                "check"));
    command.addAll(List.of(args));
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines = process.inputReader().readAllLines();
    int exit = process.waitFor();
    long millis = (System.nanoTime() - start) / 1_000_000;
    OUT.printf("%-14s %,6d ms, exit %d: %s%n", title, millis, exit, lines.getLast());
  }

  /// Copies the banks until there are enough questions.
  private static int generate(Path root, int wanted) throws IOException {
    Files.createDirectories(root);
    Path banks = Path.of("questions");
    Files.copy(banks.resolve("misconceptions.json"), root.resolve("misconceptions.json"));
    int written = 0;
    for (int copy = 0; written < wanted; copy++) {
      try (Stream<Path> all = Files.list(banks)) {
        for (Path bank : all.filter(it -> Files.exists(it.resolve("pack.json"))).toList()) {
          written += copy(bank, root.resolve(bank.getFileName() + "-" + copy), copy);
        }
      }
    }
    return written;
  }

  private static int copy(Path bank, Path target, int copy) throws IOException {
    Files.createDirectories(target);
    int written = 0;
    try (Stream<Path> files = Files.list(bank)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".json")).toList()) {
        String name = file.getFileName().toString();
        ObjectNode tree = (ObjectNode) MAPPER.readTree(file.toFile());
        if (name.equals("pack.json")) {
          tree.put("id", target.getFileName().toString());
        } else if (name.equals("pack.lock.json")) {
          continue;
        }
        for (JsonNode question : tree.path("questions")) {
          written++;
          ObjectNode node = (ObjectNode) question;
          String id = node.get("id").asText();
          node.put("id", id.substring(0, Math.min(56, id.length())) + "-" + copy);
          node.set("stem", reworded(node.get("stem"), copy));
        }
        MAPPER.writeValue(target.resolve(name).toFile(), tree);
      }
    }
    return written;
  }

  private static JsonNode reworded(JsonNode text, int copy) {
    List<String> lines = new ArrayList<>();
    text.forEach(it -> lines.add(it.asText()));
    Matcher part = PART.matcher(lines.isEmpty() ? text.asText() : String.join("\n", lines));
    return TextNode.valueOf(
        part.replaceAll(it -> Matcher.quoteReplacement(word(it.group(), copy))));
  }

  /// The same word in letters further on in the alphabet; the banks' own words in the first copy.
  private static String word(String part, int copy) {
    if (!Character.isLetter(part.charAt(0))) {
      return part;
    }
    StringBuilder word = new StringBuilder();
    part.chars().forEach(it -> word.append((char) ('a' + (it - 'a' + copy) % 26)));
    return word.toString();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
