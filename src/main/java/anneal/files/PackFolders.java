package anneal.files;

import anneal.files.PackFolder.Standing;
import anneal.packs.Code;
import anneal.packs.Finding;
import anneal.packs.Place;
import anneal.question.QuestionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the packs under several roots.
///
/// A root is a folder of packs or a pack itself; a pack is a folder with `pack.json`. A root that
/// is not there has no packs, for now: it may come later.
public final class PackFolders {

  private final List<Path> roots;
  private final List<Path> builtIn;

  private PackFolders(List<Path> roots, List<Path> builtIn) {
    this.roots = List.copyOf(roots);
    this.builtIn = builtIn;
  }

  /// The packs of these roots.
  ///
  /// @param roots in order of reading
  public static PackFolders of(List<Path> roots) {
    return new PackFolders(roots, List.of());
  }

  /// The packs that came with the program and those of some roots, which may replace the former.
  public static PackFolders of(Shipped shipped, List<Path> roots) {
    return new PackFolders(roots, List.of(shipped.packs()));
  }

  /// Where packs may change.
  public List<Path> roots() {
    return roots;
  }

  /// All packs: the built-in ones, then root by root, each root's by name.
  public List<PackFolder> find() {
    List<Path> own = roots.stream().flatMap(it -> packs(it).stream()).toList();
    List<Path> shipped = builtIn.stream().flatMap(it -> packs(it).stream()).toList();
    Set<String> taken = own.stream().map(PackFolders::name).collect(Collectors.toSet());
    Set<String> replaced = shipped.stream().map(PackFolders::name).collect(Collectors.toSet());
    List<PackFolder> found = new ArrayList<>();
    shipped.stream()
        .filter(it -> !taken.contains(name(it)))
        .forEach(it -> found.add(new PackFolder(it, Standing.ALONE)));
    Set<String> seen = new HashSet<>();
    for (Path pack : own) {
      Standing standing =
          !seen.add(name(pack))
              ? Standing.SECOND
              : replaced.contains(name(pack)) ? Standing.REPLACES_BUILT_IN : Standing.ALONE;
      found.add(new PackFolder(pack, standing));
    }
    return found;
  }

  private static String name(Path pack) {
    return new PackFolder(pack, Standing.ALONE).name();
  }

  private static List<Path> packs(Path root) {
    return isPack(root)
        ? List.of(root)
        : folders(root).stream().filter(PackFolders::isPack).toList();
  }

  /// A folder that may not be looked into counts as a pack that cannot be read, if it is named like
  /// one.
  private static boolean isPack(Path folder) {
    Path manifest = folder.resolve(PackFolder.MANIFEST);
    return Files.exists(manifest)
        || (!Files.notExists(manifest)
            && QuestionId.isSlug(new PackFolder(folder, Standing.ALONE).name()));
  }

  /// Folders that look like a pack but have no `pack.json`.
  ///
  /// `schema` and folders named `....d` are no packs.
  public List<Finding> strays() {
    return roots.stream()
        .filter(root -> !isPack(root))
        .flatMap(root -> folders(root).stream())
        .filter(PackFolders::isStray)
        .map(
            it ->
                Code.NO_MANIFEST.at(
                    Place.of(it.toString()), "the folder holds JSON files but no pack.json"))
        .toList();
  }

  private static boolean isStray(Path folder) {
    String name = folder.getFileName().toString();
    if (name.equals("schema") || name.endsWith(".d") || name.startsWith(".")) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(it -> it.getFileName().toString()).toList();
      return !names.contains(PackFolder.MANIFEST)
          && names.stream().anyMatch(it -> it.endsWith(".json"));
    } catch (IOException | UncheckedIOException _) {
      return false;
    }
  }

  static List<Path> folders(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(root)) {
      return all.filter(Files::isDirectory).sorted().toList();
    } catch (IOException | UncheckedIOException _) {
      // what may not be looked into is found where the packs are checked
      return List.of();
    }
  }
}
