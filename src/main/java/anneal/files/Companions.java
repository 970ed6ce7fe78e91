package anneal.files;

import anneal.packs.Finding;
import anneal.packs.Loaded;
import anneal.packs.Misconceptions;
import anneal.packs.Node;
import anneal.packs.PackSource;
import anneal.packs.Place;
import anneal.packs.RoleMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files beside the packs of one folder: `misconceptions.json` and `role.json`, both optional.
///
/// @param folder that holds the packs
public record Companions(Path folder) {

  /// Checks both files, and what the packs say by them.
  ///
  /// @param packs those of this folder
  /// @param whole whether these are all packs of the folder, so that the role can be judged
  /// @return findings about the two files under their real names, and about packs under theirs
  public Found check(List<PackSource> packs, boolean whole) {
    List<Finding> own = new ArrayList<>();
    List<Finding> inPacks = new ArrayList<>();
    read(MisconceptionFile.NAME, JsonShape.MISCONCEPTIONS, own)
        .map(it -> Misconceptions.of(List.of(it)))
        .ifPresent(
            it -> {
              own.addAll(it.findings());
              inPacks.addAll(it.and(shipped()).check(packs));
            });
    if (whole) {
      read(RoleFile.NAME, JsonShape.ROLE, own)
          .filter(Node.Obj.class::isInstance)
          .ifPresent(it -> own.addAll(RoleMap.check((Node.Obj) it, packs)));
    }
    return new Found(Finding.inFileOrder(own), inPacks);
  }

  /// What was found.
  ///
  /// @param own in the two files
  /// @param inPacks in the packs
  public record Found(List<Finding> own, List<Finding> inPacks) {}

  /// The library that comes with the program and that packs everywhere may use.
  static Misconceptions shipped() {
    String name = "/questions/" + MisconceptionFile.NAME;
    try (InputStream in = Companions.class.getResourceAsStream(name)) {
      return in == null
          ? Misconceptions.of(List.of())
          : Misconceptions.of(JsonFile.read(name, in.readAllBytes()).value().stream().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's own " + name, e);
    }
  }

  /// The file where it is there and has its shape.
  private Optional<Node> read(String name, JsonShape shape, List<Finding> findings) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Loaded<Node> loaded = JsonFile.read(file.toString(), BoundedFile.read(file));
      findings.addAll(loaded.findings());
      List<Finding> shaped = loaded.value().map(shape::check).orElse(List.of());
      findings.addAll(shaped);
      return shaped.isEmpty() ? loaded.value() : Optional.empty();
    } catch (IOException e) {
      findings.add(BoundedFile.finding(Place.of(file.toString()), e));
      return Optional.empty();
    }
  }
}
