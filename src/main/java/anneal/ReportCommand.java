package anneal;

import anneal.authors.PackReport;
import anneal.files.PackFolders;
import anneal.files.ReadPack;
import anneal.files.ReportJson;
import anneal.packs.LoadCache;
import anneal.packs.PackAssembler;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Says what packs hold: levels, kinds, topics against their targets, skills.
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Says what packs hold: levels, kinds, topics against their targets, skills.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:reported", "2:a pack cannot be read, or wrong usage"})
final class ReportCommand implements Callable<Integer> {

  /// How the report is written.
  enum Format {
    text,
    json
  }

  @Spec @Nullable CommandSpec spec;

  @Mixin FolderArguments folders = new FolderArguments();

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.",
      defaultValue = "text")
  Format format = Format.text;

  @Option(names = "--skills", description = "Lists every skill with its number of questions.")
  boolean skills;

  @Override
  public Integer call() {
    return folders.with(this::report);
  }

  private int report(PackFolders packs) {
    var command = Objects.requireNonNull(spec, "picocli sets it").commandLine();
    PackAssembler assembler = new PackAssembler(LoadCache.NONE);
    List<PackReport> reports = new ArrayList<>();
    int exit = 0;
    for (var folder : packs.find()) {
      var pack = ReadPack.read(folder, assembler).loaded().value();
      pack.map(PackReport::of).ifPresent(reports::add);
      if (pack.isEmpty()) {
        command.getErr().println(folder.name() + " cannot be read; run anneal check");
        exit = 2;
      }
    }
    PrintWriter out = command.getOut();
    switch (format) {
      case json -> out.println(ReportJson.write(reports));
      case text -> reports.forEach(it -> ReportPrinter.print(it, skills).forEach(out::println));
    }
    out.flush();
    return exit;
  }
}
