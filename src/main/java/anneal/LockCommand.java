package anneal;

import anneal.files.LockFile;
import anneal.files.PackFolders;
import anneal.files.ReadPack;
import anneal.files.SourceLines;
import anneal.packs.Code;
import anneal.packs.Finding;
import anneal.packs.Finding.Severity;
import anneal.packs.LoadCache;
import anneal.packs.PackAssembler;
import java.io.IOException;
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

/// Writes down what the questions of packs ask and take for right, so that `check` sees changes.
@Command(
    name = "lock",
    mixinStandardHelpOptions = true,
    description = {
      "Writes each pack's pack.lock.json, unless that would hide a mistake.",
      "The built-in packs come locked: without a folder and without ./questions there is nothing to"
          + " do."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:locked",
      "2:errors or the disk kept a pack from being locked, or wrong usage"
    })
final class LockCommand implements Callable<Integer> {

  @Spec @Nullable CommandSpec spec;

  @Mixin FolderArguments folders = new FolderArguments();

  @Option(names = "--removed", description = "Accepts that questions are gone for good.")
  boolean removed;

  @Override
  public Integer call() {
    return folders.withOwn(this::lock);
  }

  private int lock(PackFolders packs) {
    PackAssembler assembler = new PackAssembler(LoadCache.NONE);
    PrintWriter out = Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
    int exit = 0;
    for (var folder : packs.find()) {
      exit = Math.max(exit, lock(ReadPack.read(folder, assembler), out));
    }
    out.flush();
    return exit;
  }

  private int lock(ReadPack pack, PrintWriter out) {
    LockFile file = new LockFile(pack.folder());
    List<Finding> findings = new ArrayList<>(pack.loaded().findings());
    findings.removeIf(it -> it.severity() != Severity.ERROR || isAccepted(it));
    if (!findings.isEmpty() || pack.source().isEmpty()) {
      SourceLines lines = new SourceLines();
      FindingPrinter printer = new FindingPrinter(false, place -> lines.line(pack.folder(), place));
      findings.forEach(it -> out.print(printer.print(pack.named(it))));
      out.println(pack.folder().name() + ": not locked; correct the errors first");
      return 2;
    }
    try {
      int questions = file.write(pack.source().get());
      out.println(pack.folder().name() + ": " + questions + " questions locked");
      return 0;
    } catch (IOException e) {
      out.println(
          pack.folder().name()
              + ": not locked; its folder cannot be written to ("
              + e.getMessage()
              + ")");
      return 2;
    }
  }

  private boolean isAccepted(Finding finding) {
    return removed && finding.code().equals(Code.QUESTION_GONE.id());
  }
}
