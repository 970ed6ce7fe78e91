package anneal;

import anneal.files.PackFolders;
import anneal.files.Shipped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Which packs a command works on.
final class FolderArguments {

  private static final Path BESIDE = Path.of("questions");

  @Spec(Spec.Target.MIXEE)
  @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER",
      description =
          "Packs, or folders of packs. Without any: ./questions, else the built-in packs.")
  List<Path> folders = new ArrayList<>();

  /// Works on the packs.
  <T> T with(Function<PackFolders, T> work) {
    return with(packs -> !packs.find().isEmpty(), work);
  }

  /// Works on the packs, and on folders that lack only a `pack.json`.
  <T> T withStrays(Function<PackFolders, T> work) {
    return with(packs -> !packs.find().isEmpty() || !packs.strays().isEmpty(), work);
  }

  /// Works on packs that may be written to: not on the built-in ones.
  <T> T withOwn(Function<PackFolders, T> work) {
    if (!areNamed()) {
      throw usage("there is no folder ./questions here: name a pack or a folder of packs");
    }
    return with(work);
  }

  private <T> T with(Predicate<PackFolders> something, Function<PackFolders, T> work) {
    if (areNamed()) {
      return work.apply(PackFolders.of(roots(something)));
    }
    try (Shipped shipped = Shipped.open()) {
      return work.apply(PackFolders.of(shipped, List.of()));
    }
  }

  private boolean areNamed() {
    return !folders.isEmpty() || Files.isDirectory(BESIDE);
  }

  private List<Path> roots(Predicate<PackFolders> something) {
    List<Path> roots = folders.isEmpty() ? List.of(BESIDE) : folders;
    for (Path root : roots) {
      if (!Files.isDirectory(root)) {
        throw usage(root + " is not a folder: name a pack or a folder of packs");
      }
      if (!something.test(PackFolders.of(List.of(root)))) {
        throw usage(
            "no pack in "
                + root
                + ": a pack is a folder with pack.json; name it or the folder above it");
      }
    }
    return roots;
  }

  private ParameterException usage(String message) {
    return new ParameterException(
        Objects.requireNonNull(spec, "picocli sets it").commandLine(), message);
  }
}
