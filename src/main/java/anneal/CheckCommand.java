package anneal;

import anneal.files.CodePages;
import anneal.files.DiskCache;
import anneal.files.FindingsJson;
import anneal.files.PackFolders;
import anneal.files.SarifJson;
import anneal.packs.LoadCache;
import anneal.packs.PackAssembler;
import anneal.packs.PackScore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Checks question packs and says what to do about what it finds.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks question packs: shape, meaning, every variant, and style.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:no errors and no warnings",
      "1:warnings, no errors",
      "2:errors, or wrong usage",
    })
final class CheckCommand implements Callable<Integer> {

  /// Where a server shows what codes mean, unless it was told otherwise.
  private static final String SITE = "http://localhost:7070";

  /// How findings are written.
  enum Format {
    text,
    json,
    sarif,
    github
  }

  @Spec @Nullable CommandSpec spec;

  @Mixin FolderArguments folders = new FolderArguments();

  @Option(
      names = "--format",
      description =
          "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}. sarif is version 2.1.0, github"
              + " prints annotations of a workflow.",
      defaultValue = "text")
  Format format = Format.text;

  @Option(
      names = "--cache",
      paramLabel = "FOLDER",
      description = "Keeps drawn values here, so that the next check is faster.")
  @Nullable Path cache;

  @Override
  public Integer call() {
    return folders.withStrays(this::check);
  }

  private int check(PackFolders packs) {
    Optional<DiskCache> disk = Optional.ofNullable(cache).map(DiskCache::new);
    PackAssembler assembler =
        new PackAssembler(disk.map(it -> (LoadCache) it).orElse(LoadCache.NONE));
    Checkup checkup = Checkup.of(packs, assembler);
    disk.ifPresent(DiskCache::save);
    PrintWriter out = spec().commandLine().getOut();
    switch (format) {
      case json -> out.println(FindingsJson.write(checkup.findings(), checkup.scores()));
      case text -> print(out, checkup);
      case sarif -> out.println(new SarifJson(CodePages.read(), SITE).write(checkup.findings()));
      case github -> {
        checkup.findings().forEach(it -> out.println(GithubPrinter.print(it)));
        out.println(summary(checkup));
      }
    }
    out.flush();
    return Tally.of(checkup.findings()).exitCode();
  }

  private void print(PrintWriter out, Checkup checkup) {
    boolean coloured = spec().commandLine().getColorScheme().ansi().enabled();
    FindingPrinter printer = new FindingPrinter(coloured, checkup::line);
    checkup.findings().forEach(it -> out.print(printer.print(it)));
    checkup.scores().stream()
        .map(PackScore::line)
        .filter(it -> !it.isEmpty())
        .forEach(out::println);
    out.println(summary(checkup));
  }

  private static String summary(Checkup checkup) {
    int questions =
        checkup.packs().stream()
            .mapToInt(it -> it.loaded().value().map(p -> p.questions().size()).orElse(0))
            .sum();
    return Tally.counted(checkup.packs().size(), "pack")
        + ", "
        + Tally.counted(questions, "sound question")
        + ": "
        + Tally.of(checkup.findings());
  }

  private CommandSpec spec() {
    return java.util.Objects.requireNonNull(spec, "picocli sets it");
  }
}
