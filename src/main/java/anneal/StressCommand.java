package anneal;

import anneal.files.PackFolders;
import anneal.files.ReadPack;
import anneal.files.SourceLines;
import anneal.packs.Finding;
import anneal.packs.KeySpread;
import anneal.packs.LoadCache;
import anneal.packs.PackAssembler;
import anneal.packs.Strained;
import anneal.packs.Stress;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Draws every family of variants many times, to find values that learners should not meet.
@Command(
    name = "stress",
    mixinStandardHelpOptions = true,
    description =
        "Draws every family of variants many times: keys, collisions, conditions, values.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:no errors and no warnings",
      "1:warnings, no errors",
      "2:errors, or wrong usage",
    })
final class StressCommand implements Callable<Integer> {

  /// Progress is shown once so many families are done.
  private static final int STEP = 10;

  @Spec @Nullable CommandSpec spec;

  @Mixin FolderArguments folders = new FolderArguments();

  @Option(
      names = "--draws",
      paramLabel = "NUMBER",
      defaultValue = "1000",
      description = "How often each family is drawn, 1 to 100000; default ${DEFAULT-VALUE}.")
  int draws;

  @Option(names = "--quiet", description = "Shows findings and the summary only.")
  boolean quiet;

  private record Work(ReadPack pack, Stress.Family family) {}

  private record Done(ReadPack pack, Strained strained) {}

  @Override
  public Integer call() {
    if (draws < 1 || draws > 100_000) {
      throw new ParameterException(
          spec().commandLine(), "--draws is " + draws + "; say a number from 1 to 100000");
    }
    return folders.with(this::stress);
  }

  private int stress(PackFolders packs) {
    PackAssembler assembler = new PackAssembler(LoadCache.NONE);
    List<Work> work = new ArrayList<>();
    for (var folder : packs.find()) {
      ReadPack pack = ReadPack.read(folder, assembler);
      pack.source().ifPresent(it -> Stress.families(it).forEach(f -> work.add(new Work(pack, f))));
    }
    AtomicInteger done = new AtomicInteger();
    List<Done> results = work.parallelStream().map(it -> strain(it, done, work.size())).toList();
    return report(results);
  }

  private Done strain(Work work, AtomicInteger done, int all) {
    Strained strained = work.family.strain(draws);
    int now = done.incrementAndGet();
    if (!quiet && (now % STEP == 0 || now == all)) {
      PrintWriter err = spec().commandLine().getErr();
      err.println(now + " of " + all + " families drawn");
      err.flush();
    }
    return new Done(work.pack, strained);
  }

  private int report(List<Done> results) {
    PrintWriter out = spec().commandLine().getOut();
    boolean coloured = spec().commandLine().getColorScheme().ansi().enabled();
    SourceLines lines = new SourceLines();
    List<Finding> findings = new ArrayList<>();
    for (Done done : results) {
      if (!quiet) {
        out.println(line(done.strained));
      }
      FindingPrinter printer =
          new FindingPrinter(coloured, place -> lines.line(done.pack.folder(), place));
      for (Finding finding : done.strained.findings()) {
        findings.add(finding);
        out.print(printer.print(done.pack.named(finding)));
      }
    }
    out.printf(
        "%s, %d draws: %s%n",
        results.size() == 1 ? "1 family" : results.size() + " families",
        results.stream().mapToInt(it -> it.strained.draws()).sum(),
        Tally.of(findings));
    out.flush();
    return Tally.of(findings).exitCode();
  }

  private static String line(Strained it) {
    KeySpread keys = it.keys();
    String range =
        Double.isNaN(keys.least())
            ? ""
            : String.format(Locale.ROOT, " from %.4g to %.4g", keys.least(), keys.greatest());
    return String.format(
        Locale.ROOT,
        "%-58s %5d draws, %5.1f %% accepted, %4d different, %4d keys%s, commonest %.1f %%",
        it.question(),
        it.draws(),
        100 * it.acceptance(),
        it.different(),
        keys.different(),
        range,
        100 * keys.share());
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec, "picocli sets it");
  }
}
