package anneal;

import anneal.anki.PackageWriter;
import anneal.files.PackFolders;
import anneal.files.ReadPack;
import anneal.interchange.AnkiNote;
import anneal.interchange.AnkiWriter;
import anneal.interchange.Exported;
import anneal.interchange.GiftWriter;
import anneal.interchange.Loss;
import anneal.interchange.TableWriter;
import anneal.packs.LoadCache;
import anneal.packs.PackAssembler;
import anneal.question.Pack;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    if (name.endsWith(".gift")) {
      Exported<String> exported = Exported.of(pack.questions(), new GiftWriter(pack.id()));
      Files.writeString(file, GiftWriter.file(exported.blocks()));
      return Optional.of(exported.losses());
    }
    if (name.endsWith(".csv")) {
      Exported<Map<String, String>> exported = Exported.of(pack.questions(), new TableWriter());
      Files.write(file, TableWriter.file(exported.blocks()).getBytes(StandardCharsets.UTF_8));
      return Optional.of(exported.losses());
    }
    if (name.endsWith(".apkg")) {
      Exported<AnkiNote> exported = Exported.of(pack.questions(), new AnkiWriter(pack.id()));
      String lost = String.join("\n", new LossPrinter(exported.losses()).lines());
      new PackageWriter("Anneal::" + pack.title()).write(file, exported.blocks(), lost);
      return Optional.of(exported.losses());
    }
    return Optional.empty();
  }
}
