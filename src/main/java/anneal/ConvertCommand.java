package anneal;

import anneal.files.PackFolders;
import anneal.files.ReadPack;
import anneal.interchange.Loss;
import anneal.packs.LoadCache;
import anneal.packs.PackAssembler;
import anneal.question.Pack;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Writes a pack for another program and says what is lost on the way.
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description =
        "Writes a pack for another program, by the file's ending: .apkg (Anki), .gift or .csv.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:written", "2:nothing written, or wrong usage"})
final class ConvertCommand implements Callable<Integer> {

  @Spec @Nullable CommandSpec spec;

  @Mixin FolderArguments folders = new FolderArguments();

  @Option(names = "--pack", required = true, paramLabel = "ID", description = "Which pack.")
  String id = "";

  @Option(names = "--to", required = true, paramLabel = "FILE", description = "Where to write it.")
  Path file = Path.of("");

  @Override
  public Integer call() {
    return folders.with(this::export);
  }

  private int export(PackFolders packs) {
    PrintWriter out = Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
    Optional<Pack> pack = pack(packs);
    int exit = 2;
    if (pack.isEmpty()) {
      out.println("there is no sound pack `" + id + "` here; name one with --pack, or run check");
    } else {
      try {
        Optional<List<Loss>> losses = write(pack.get());
        losses.ifPresent(it -> new LossPrinter(it).lines().forEach(out::println));
        exit = losses.isPresent() ? 0 : 2;
        if (losses.isEmpty()) {
          out.println(
              "no format ends like "
                  + file.getFileName()
                  + "; name a file that ends in .apkg, .gift or .csv");
        }
      } catch (IOException e) {
        out.println("cannot write " + file + ": " + e.getMessage());
      }
    }
    out.flush();
    return exit;
  }

  private Optional<Pack> pack(PackFolders packs) {
    PackAssembler assembler = new PackAssembler(LoadCache.NONE);
    return packs.find().stream()
        .filter(it -> it.name().equals(id))
        .flatMap(it -> ReadPack.read(it, assembler).loaded().value().stream())
        .findFirst();
  }

  private Optional<List<Loss>> write(Pack pack) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    PackExports exports = new PackExports();
    for (String format : exports.formats()) {
      if (name.endsWith("." + format)) {
        try (OutputStream out = Files.newOutputStream(file)) {
          return Optional.of(exports.write(pack, format, out));
        }
      }
    }
    return Optional.empty();
  }
}
