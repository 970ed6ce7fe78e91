package anneal;

import anneal.authors.CheckedPack;
import anneal.authors.CheckedPack.Noted;
import anneal.files.Companions;
import anneal.files.Outline;
import anneal.files.PackFolder;
import anneal.files.PackFolders;
import anneal.files.ReadPack;
import anneal.files.SourceLines;
import anneal.packs.Finding;
import anneal.packs.FormulaCheck;
import anneal.packs.LoadCache;
import anneal.packs.Neighbours;
import anneal.packs.PackAssembler;
import anneal.packs.PackScore;
import anneal.packs.PackSource;
import anneal.packs.Place;
import anneal.question.Pack;
import anneal.tex.Katex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Everything that was found in some folders: in each pack, beside the packs, and between them.
final class Checkup {

  private final List<ReadPack> packs;
  private final Map<String, PackFolder> folders = new LinkedHashMap<>();
  private final List<Finding> beside = new ArrayList<>();
  private final Map<PackFolder, List<Finding>> inside = new LinkedHashMap<>();
  private final Map<String, List<ReadPack>> byName = new HashMap<>();
  private final SourceLines lines = new SourceLines();

  private final List<PackScore> scores;

  private Checkup(PackFolders found, List<ReadPack> packs, LoadCache cache) {
    this.packs = packs;
    packs.stream()
        .filter(it -> it.source().isPresent())
        .forEach(it -> byName.computeIfAbsent(it.folder().name(), _ -> new ArrayList<>()).add(it));
    beside.addAll(found.strays());
    for (ReadPack pack : packs) {
      inside.put(pack.folder(), new ArrayList<>(pack.findings()));
      folders.put(pack.folder().path().toString(), pack.folder());
    }
    scores = new ArrayList<>();
    List<Supplier<List<Finding>>> checks =
        List.of(
            () -> guesses(packs), () -> Neighbours.check(sources(packs)), () -> formulas(cache));
    checks.parallelStream().map(Supplier::get).toList().forEach(it -> it.forEach(this::addInside));
    companions(found.roots());
  }

  /// Reads and checks all packs.
  static Checkup of(PackFolders found, PackAssembler assembler) {
    List<ReadPack> packs =
        found.find().parallelStream().map(it -> ReadPack.read(it, assembler)).toList();
    return new Checkup(found, packs, assembler.cache());
  }

  private List<Finding> guesses(List<ReadPack> all) {
    scores.addAll(
        all.parallelStream()
            .flatMap(it -> it.loaded().value().stream())
            .map(PackScore::of)
            .toList());
    return scores.stream().flatMap(it -> it.findings().stream()).toList();
  }

  private List<Finding> formulas(LoadCache cache) {
    return packs.parallelStream().flatMap(it -> formulas(it, cache).stream()).toList();
  }

  private static List<Finding> formulas(ReadPack pack, LoadCache cache) {
    if (pack.source().isEmpty() || pack.loaded().value().isEmpty()) {
      return List.of();
    }
    return new FormulaCheck(Katex.shared(), cache)
        .check(pack.source().get(), pack.loaded().value().get());
  }

  private static List<PackSource> sources(List<ReadPack> packs) {
    return packs.stream().flatMap(it -> it.source().stream()).toList();
  }

  private void companions(List<Path> roots) {
    Map<Path, List<ReadPack>> byFolder = new LinkedHashMap<>();
    packs.forEach(it -> byFolder.computeIfAbsent(parent(it), _ -> new ArrayList<>()).add(it));
    byFolder.forEach(
        (folder, together) -> {
          boolean whole = roots.isEmpty() || roots.contains(folder);
          var companions = new Companions(folder).check(sources(together), whole);
          beside.addAll(companions.own());
          companions.inPacks().forEach(this::addInside);
          folders.put(folder.toString(), new PackFolder(folder, PackFolder.Standing.ALONE));
        });
  }

  private static Path parent(ReadPack pack) {
    return Optional.ofNullable(pack.folder().path().getParent()).orElse(Path.of(""));
  }

  /// Adds a finding whose file begins with its pack's name.
  private void addInside(Finding finding) {
    String name = finding.place().file().split("/", 2)[0];
    byName.getOrDefault(name, List.of()).forEach(it -> addTo(it, finding));
  }

  private void addTo(ReadPack pack, Finding finding) {
    inside.computeIfAbsent(pack.folder(), _ -> new ArrayList<>()).add(pack.named(finding));
  }

  /// The packs in order of reading.
  List<ReadPack> packs() {
    return packs;
  }

  /// The packs with what was found in each, for their authors to read.
  List<CheckedPack> checked() {
    return packs.stream().map(this::checked).toList();
  }

  private CheckedPack checked(ReadPack pack) {
    Optional<Pack> read = pack.loaded().value();
    return new CheckedPack(
        pack.folder().name(),
        read,
        Outline.of(pack.folder()),
        Finding.inFileOrder(inside.getOrDefault(pack.folder(), List.of())).stream()
            .map(it -> new Noted(it, line(it.place())))
            .toList(),
        scores.stream()
            .filter(it -> read.filter(p -> p.id().equals(it.pack())).isPresent())
            .findFirst());
  }

  /// How far blind guessing gets with each pack that could be read.
  List<PackScore> scores() {
    return scores;
  }

  /// All findings: beside the packs first, then pack by pack in file order.
  List<Finding> findings() {
    List<Finding> all = new ArrayList<>(beside);
    inside.values().forEach(it -> all.addAll(Finding.inFileOrder(it)));
    return all;
  }

  /// The source line of a place in one of the files; empty where it cannot be had.
  String line(Place place) {
    Path folder = Path.of(place.file()).getParent();
    PackFolder holder = folders.get(folder == null ? "" : folder.toString());
    return holder == null ? "" : lines.line(holder, place);
  }
}
