package anneal.bench;

import anneal.files.DiskCache;
import anneal.files.PackFolders;
import anneal.files.PackLibrary;
import anneal.packs.LoadCache;
import anneal.packs.PackAssembler;
import anneal.packs.Publication;
import anneal.packs.Publisher;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// How long it takes to load 5,000 questions, a quarter of them numeric families of 12 variants, in
/// a fresh process: without and with a cache of drawn values, and once more in the same process
/// after one question changed.
///
/// ```
/// mvn -q test-compile exec:exec -Dexec.classpathScope=test \
///   -Danneal.main=anneal.bench.LoadBenchmark -Danneal.args=5000
/// ```
public final class LoadBenchmark {

  private static final int ROUNDS = 3;
  private static final int PACKS = 10;
  private static final int TOPICS = 10;
  private static final PrintStream OUT = System.out;

  private LoadBenchmark() {}

  /// Generates packs and loads them in child processes, or is such a child.
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args[0].equals("load")) {
      load(Path.of(args[1]), args.length > 2 ? Path.of(args[2]) : null);
      return;
    }
    int questions = Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("anneal-load");
    try {
      generate(folder.resolve("questions"), questions);
      OUT.printf("%d questions, %,d kB%n", questions, size(folder) / 1000);
      for (int i = 0; i < ROUNDS; i++) {
        child("without cache", folder.resolve("questions").toString());
      }
      String cache = folder.resolve("cache").toString();
      child("fills cache", folder.resolve("questions").toString(), cache);
      for (int i = 0; i < ROUNDS; i++) {
        child("with cache", folder.resolve("questions").toString(), cache);
      }
    } finally {
      delete(folder);
    }
  }

  private static void load(Path questions, Path cache) throws IOException {
    long sinceStart = ManagementFactory.getRuntimeMXBean().getUptime();
    long start = System.nanoTime();
    DiskCache disk = cache == null ? null : new DiskCache(cache);
    PackAssembler assembler = new PackAssembler(disk == null ? LoadCache.NONE : disk);
    PackFolders folders = PackFolders.of(List.of(questions));
    try (PackLibrary library = new PackLibrary(folders, assembler, new Publisher())) {
      Publication publication = library.load();
      long loaded = (System.nanoTime() - start) / 1_000_000;
      long cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
      if (disk != null) {
        disk.save();
      }
      long findings =
          publication.editions().stream().mapToLong(it -> it.loaded().findings().size()).sum();
      long again = again(questions, library);
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      OUT.printf(
          "%d questions, %d findings: %d ms from the start of Java, %d ms of loading (%d ms of"
              + " processor), %d ms after a change, %d MB live%n",
          publication.catalog().size(),
          findings,
          sinceStart + loaded,
          loaded,
          cpu,
          again,
          (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
  }

  private static long again(Path questions, PackLibrary library) throws IOException {
    Path file = questions.resolve("pack0/topic0.json");
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("A key ", "Another key "));
    long start = System.nanoTime();
    library.load();
    long millis = (System.nanoTime() - start) / 1_000_000;
    Files.writeString(file, text);
    return millis;
  }

  private static void child(String title, String... args) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LoadBenchmark.class.getName(),
                "load"));
    command.addAll(Arrays.asList(args));
    OUT.printf("%-14s ", title);
    OUT.flush();
    new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private static void generate(Path folder, int questions) throws IOException {
    int perTopic = Math.max(1, questions / (PACKS * TOPICS));
    int number = 0;
    for (int pack = 0; pack < PACKS; pack++) {
      List<String> topics = new ArrayList<>();
      for (int topic = 0; topic < TOPICS; topic++) {
        topics.add("{\"id\": \"topic%d\", \"title\": \"Topic %d\"}".formatted(topic, topic));
        List<String> written = new ArrayList<>();
        for (int i = 0; i < perTopic; i++, number++) {
          written.add(number % 4 == 0 ? numeric(number) : choice(number));
        }
        write(
            folder.resolve("pack" + pack + "/topic" + topic + ".json"),
            "{\"topic\": \"topic%d\", \"questions\": [%s]}"
                .formatted(topic, String.join(",\n", written)));
      }
      write(
          folder.resolve("pack" + pack + "/pack.json"),
          """
          {"format": 1, "id": "pack%d", "title": "Pack %d", "version": "1.0.0", "lang": "en",
           "license": "CC0-1.0", "topics": [%s]}
          """
              .formatted(pack, pack, String.join(", ", topics)));
    }
  }

  private static String numeric(int number) {
    return """
    {"id": "counts-%1$d", "rev": 1, "kind": "numeric", "level": "junior", "seconds": 60,
     "skills": ["metrics.f1", "metrics.precision"],
     "stem": ["A {{thing}} gives TP={{tp}}, FP={{fp}}, FN={{fn}}. It has run for {{days}} days.",
              "What is $F_1$ of case %1$d? (3 decimals)"],
     "params": {"vars": {"tp": {"int": [40, 95]}, "fp": {"int": [5, 40]}, "fn": {"int": [5, 40]},
                "p": {"expr": "tp/(tp+fp)"}, "r": {"expr": "tp/(tp+fn)"}, "f1": {"expr": "2*p*r/(p+r)"}},
                "where": ["fp != fn", "abs(f1-(p+r)/2) > 0.005", "abs(f1-p) > 0.01"], "variants": 12},
     "situations": [{"id": "spam", "vars": {"thing": "spam filter", "days": 30}},
                    {"id": "fraud", "vars": {"thing": "fraud alarm", "days": 90}},
                    {"id": "ads", "vars": {"thing": "click model", "days": 7}}],
     "answer": {"expr": "f1"}, "tolerance": {"abs": 0.0006},
     "notation": ["decimal", "percent", "fraction"],
     "known": [{"expr": "(p+r)/2", "credit": 0.25, "misconception": "f1-is-mean",
                "remark": "That is the arithmetic mean {{(p+r)/2|fixed(3)}}; F1 is the harmonic mean."},
               {"expr": "tp/(tp+fp+fn)", "misconception": "f1-is-jaccard",
                "remark": "That is the Jaccard index, which counts each error once."},
               {"expr": "p", "remark": "That is precision alone: {{tp}} of {{tp+fp}} alarms."}],
     "hints": [{"text": "Precision first: {{tp}} of {{tp+fp}}.", "cost": 0.1}],
     "explanation": ["Precision is ${{tp}}/{{tp+fp}} = {{p|fixed(3)}}$, recall is",
       "${{tp}}/{{tp+fn}} = {{r|fixed(3)}}$. Their harmonic mean is",
       "$F_1 = 2\\\\cdot{{tp}}/(2\\\\cdot{{tp}}+{{fp}}+{{fn}}) = {{f1|fixed(3)}}$, below the arithmetic",
       "mean {{(p+r)/2|fixed(3)}}: a harmonic mean leans towards the smaller of the two."],
     "references": [{"title": "Introduction to Information Retrieval", "url": "https://nlp.stanford.edu/IR-book/"}],
     "followUp": "When would you report F2 for the {{thing}} instead?",
     "tests": [{"answer": "{{f1|fixed(3)}}", "score": 1}, {"answer": "{{(p+r)/2|fixed(3)}}", "score": 0.25},
               {"answer": "abc", "ungradable": true}]}"""
        .formatted(number);
  }

  private static String choice(int number) {
    StringBuilder options = new StringBuilder();
    for (String id : List.of("a", "b", "c", "d", "e")) {
      boolean key = id.equals("abcde".substring(number % 5, number % 5 + 1));
      options.append(options.isEmpty() ? "" : ",\n");
      options.append(
          """
          {"id": "%1$s", "text": "%2$s %1$s of case %3$d: retrain with $\\\\lambda_%1$s$ and compare on the held-out weeks before any rollout",
           "remark": "%4$s: the weeks before the change differ from those after it in traffic and labels, so this option rests on a comparison that $p<0.05$ cannot repair."%5$s}"""
              .formatted(
                  id,
                  key ? "A key " : "A slip ",
                  number,
                  key ? "It holds" : "It tempts",
                  key ? ", \"correct\": true" : ", \"misconception\": \"slip-" + id + "\""));
    }
    return """
    {"id": "rollout-%1$d", "rev": 1, "kind": "choice", "level": "senior", "seconds": 90,
     "skills": ["mlops.rollout", "statistics.comparison"],
     "stem": "After case %1$d the offline loss fell by 3 %%%% while the click rate of the new model stayed within $\\\\pm 0.1$ points of the old one. Half of the labels arrive after two weeks, and the product owner wants an answer today. What do you recommend?",
     "options": [%2$s], "pick": {"wrong": 3},
     "explanation": ["With labels that arrive late, the two weeks are not alike: the newest week has few positives.", "", "- The loss counts only what is labelled, $n' < n$.", "- The click rate counts everybody.", "", "Waiting is cheap here, and an early answer would rest on the smaller, easier half."],
     "references": [{"title": "Reliable Machine Learning", "url": "https://www.oreilly.com/library/view/-/9781098106218/"}],
     "followUp": "What would you monitor during the two weeks?",
     "tests": [{"answer": "%3$s", "score": 1}, {"answer": "%4$s", "score": 0}]}"""
        .formatted(
            number,
            options,
            "abcde".substring(number % 5, number % 5 + 1),
            number % 5 == 0 ? "b" : "a")
        .replace("%%", "%");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(it -> it.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
