package anneal;

import anneal.files.PackFolders;
import anneal.files.Shipped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Which packs a command works on.
final class FolderArguments {

  @Spec(Spec.Target.MIXEE)
  @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER",
      description =
          "Packs, or folders of packs. Without any: ./questions, else the built-in packs.")
  List<Path> folders = new ArrayList<>();

  /// Works on the packs.
  <T> T with(Function<PackFolders, T> work) {
    if (!folders.isEmpty() || Files.isDirectory(Path.of("questions"))) {
      return work.apply(PackFolders.of(roots()));
    }
    try (Shipped shipped = Shipped.open()) {
      return work.apply(PackFolders.of(shipped, List.of()));
    }
  }

  private List<Path> roots() {
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new ParameterException(
            Objects.requireNonNull(spec, "picocli sets it").commandLine(),
            folder + " is not a folder: name a pack or a folder of packs");
      }
    }
    return folders.isEmpty() ? List.of(Path.of("questions")) : folders;
  }
}
