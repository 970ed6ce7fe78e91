package anneal;

import anneal.files.BuiltInPacks;
import anneal.files.DiskCache;
import anneal.files.FindingsJson;
import anneal.files.PackFolder;
import anneal.files.PackFolders;
import anneal.files.PackLibrary;
import anneal.packs.Finding;
import anneal.packs.Finding.Severity;
import anneal.packs.LoadCache;
import anneal.packs.Loaded;
import anneal.packs.PackAssembler;
import anneal.packs.Place;
import anneal.question.Pack;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
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

  /// How findings are written.
  enum Format {
    text,
    json
  }

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER",
      description =
          "Packs, or folders of packs. Without any: ./questions, else the built-in packs.")
  List<Path> folders = new ArrayList<>();

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.",
      defaultValue = "text")
  Format format = Format.text;

  @Option(
      names = "--cache",
      paramLabel = "FOLDER",
      description = "Keeps drawn values here, so that the next check is faster.")
  @Nullable Path cache;

  /// One pack after the check.
  private record Checked(PackFolder folder, Loaded<Pack> loaded) {

    /// With their files named as the reader would open them from here.
    private List<Finding> findings() {
      return loaded.findings().stream().map(it -> it.in(file(it.place()))).toList();
    }

    private String file(Place place) {
      String inside = place.file().substring(place.file().indexOf('/') + 1);
      return folder.path().resolve(inside).toString();
    }
  }

  @Override
  public Integer call() {
    if (!folders.isEmpty() || Files.isDirectory(Path.of("questions"))) {
      return check(PackFolders.of(roots()));
    }
    try (BuiltInPacks builtIn = BuiltInPacks.open()) {
      return check(PackFolders.of(builtIn, List.of()));
    }
  }

  private List<Path> roots() {
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new ParameterException(
            spec().commandLine(), folder + " is not a folder: name a pack or a folder of packs");
      }
    }
    return folders.isEmpty() ? List.of(Path.of("questions")) : folders;
  }

  private int check(PackFolders packs) {
    Optional<DiskCache> disk = Optional.ofNullable(cache).map(DiskCache::new);
    PackAssembler assembler =
        new PackAssembler(disk.map(it -> (LoadCache) it).orElse(LoadCache.NONE));
    List<Checked> checked =
        packs.find().parallelStream()
            .map(it -> new Checked(it, PackLibrary.edition(it, assembler).loaded()))
            .toList();
    disk.ifPresent(DiskCache::save);
    List<Finding> all = new ArrayList<>(packs.strays());
    checked.forEach(it -> all.addAll(it.findings()));
    PrintWriter out = spec().commandLine().getOut();
    switch (format) {
      case json -> out.println(FindingsJson.write(all));
      case text -> print(out, checked, packs.strays());
    }
    out.flush();
    return count(all, Severity.ERROR) > 0 ? 2 : count(all, Severity.WARNING) > 0 ? 1 : 0;
  }

  private void print(PrintWriter out, List<Checked> checked, List<Finding> strays) {
    boolean coloured = spec().commandLine().getColorScheme().ansi().enabled();
    FindingPrinter bare = new FindingPrinter(coloured, _ -> "");
    strays.forEach(it -> out.print(bare.print(it)));
    for (Checked pack : checked) {
      FindingPrinter printer = new FindingPrinter(coloured, pack.folder::line);
      pack.findings().forEach(it -> out.print(printer.print(it)));
    }
    out.println(summary(checked, strays));
  }

  private static String summary(List<Checked> checked, List<Finding> strays) {
    List<Finding> all = new ArrayList<>(strays);
    checked.forEach(it -> all.addAll(it.loaded.findings()));
    int questions =
        checked.stream()
            .mapToInt(it -> it.loaded.value().map(p -> p.questions().size()).orElse(0))
            .sum();
    return counted(checked.size(), "pack")
        + ", "
        + counted(questions, "sound question")
        + ": "
        + counted(count(all, Severity.ERROR), "error")
        + ", "
        + counted(count(all, Severity.WARNING), "warning")
        + ", "
        + counted(count(all, Severity.NOTE), "note");
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static int count(List<Finding> findings, Severity severity) {
    return (int) findings.stream().filter(it -> it.severity() == severity).count();
  }

  private CommandSpec spec() {
    return java.util.Objects.requireNonNull(spec, "picocli sets it");
  }
}
