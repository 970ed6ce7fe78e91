package anneal;

import anneal.authors.BlindCopy;
import anneal.files.BlindFiles;
import anneal.files.FolderArchive;
import anneal.files.PackFolders;
import anneal.files.ReadPack;
import anneal.packs.LoadCache;
import anneal.packs.PackAssembler;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Writes packs out for others.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes packs out: as zips to take along, or without keys for those who solve them blind.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:written",
      "2:a pack has errors or the disk refused, and it was not written; or wrong usage"
    })
final class ExportCommand implements Callable<Integer> {

  @Spec @Nullable CommandSpec spec;

  @Mixin FolderArguments folders = new FolderArguments();

  @ArgGroup(multiplicity = "1")
  Manner manner = new Manner();

  /// How packs are written.
  static final class Manner {

    @Option(
        names = "--blind",
        description =
            "Numbered questions with shuffled options; no ids, keys, hints, remarks, explanations.")
    boolean blind;

    @Option(
        names = "--zip",
        description =
            "A zip of each pack as it stands, with its lock and pictures; the same bytes as on the"
                + " page of packs.")
    boolean zip;
  }

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where they go, a file for each pack; default `blind`, or `zips`.")
  @Nullable Path out;

  @Option(
      names = "--keys",
      paramLabel = "FOLDER",
      defaultValue = "blind-keys",
      description =
          "Where the files go that map numbers to ids and keys; default ${DEFAULT-VALUE}.")
  Path keys = Path.of("blind-keys");

  @Option(
      names = "--variant",
      paramLabel = "NUMBER",
      defaultValue = "0",
      description = "Which variant of each family, from 0; default ${DEFAULT-VALUE}.")
  int variant;

  @Option(
      names = "--seed",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "The same text shuffles options alike.")
  String seed = "";

  @Override
  public Integer call() {
    return folders.with(this::export);
  }

  private int export(PackFolders packs) {
    PackAssembler assembler = new PackAssembler(LoadCache.NONE);
    int exit = 0;
    for (var folder : packs.find()) {
      exit =
          Math.max(
              exit,
              manner.zip
                  ? zip(new FolderArchive(folder))
                  : export(ReadPack.read(folder, assembler)));
    }
    return exit;
  }

  private PrintWriter printer() {
    return Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
  }

  private Path target(String usual) {
    return Objects.requireNonNullElse(out, Path.of(usual));
  }

  private int zip(FolderArchive pack) {
    Path file = target("zips").resolve(pack.name());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, pack.bytes());
    } catch (IOException e) {
      return refused(file, e);
    }
    printer().println(file);
    printer().flush();
    return 0;
  }

  private int refused(Path target, IOException why) {
    PrintWriter err = Objects.requireNonNull(spec, "picocli sets it").commandLine().getErr();
    err.println(
        "Cannot write "
            + target
            + " ("
            + why.getMessage()
            + "); name a folder that can be written to with --out.");
    err.flush();
    return 2;
  }

  private int export(ReadPack pack) {
    PrintWriter printer = printer();
    Path sheets = target("blind");
    String name = pack.folder().name();
    if (pack.loaded().hasErrors() || pack.loaded().value().isEmpty()) {
      printer.println(name + ": not written; correct what `anneal check` finds first");
      printer.flush();
      return 2;
    }
    BlindCopy copy = BlindCopy.of(pack.loaded().value().get(), variant, seed);
    try {
      new BlindFiles(sheets, keys).write(copy);
    } catch (IOException e) {
      return refused(sheets, e);
    }
    printer.println(name + ": " + copy.questions().size() + " questions in " + sheets);
    printer.flush();
    return 0;
  }
}
