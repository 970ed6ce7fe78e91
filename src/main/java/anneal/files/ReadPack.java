package anneal.files;

import anneal.packs.Finding;
import anneal.packs.Finding.Severity;
import anneal.packs.Loaded;
import anneal.packs.LockCheck;
import anneal.packs.PackAssembler;
import anneal.packs.PackSource;
import anneal.packs.Place;
import anneal.question.Pack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One pack as read from disk: its files as they stand and its questions.
///
/// @param source empty where nothing could be read
/// @param loaded the questions, with everything found in files and questions and against the lock,
///   in file order
/// @param disputed ids within the pack of questions that were changed otherwise than they say
public record ReadPack(
    PackFolder folder, Optional<PackSource> source, Loaded<Pack> loaded, Set<String> disputed) {

  public ReadPack {
    disputed = Set.copyOf(disputed);
  }

  /// Reads a pack.
  public static ReadPack read(PackFolder folder, PackAssembler assembler) {
    Loaded<PackSource> source = folder.read(assembler.cache());
    List<Finding> findings = new ArrayList<>(source.findings());
    Optional<Pack> pack = Optional.empty();
    if (source.value().isPresent()) {
      Loaded<Pack> assembled = assembler.assemble(source.value().get());
      findings.addAll(assembled.findings());
      pack = assembled.value();
    }
    boolean whole = findings.stream().noneMatch(it -> it.severity() == Severity.ERROR);
    LockCheck.Result locked =
        source
            .value()
            .map(it -> new LockFile(folder).check(it, whole, assembler.cache()))
            .orElse(LockCheck.Result.FREE);
    findings.addAll(locked.findings());
    return new ReadPack(
        folder,
        source.value(),
        new Loaded<>(pack, Finding.inFileOrder(findings)),
        locked.disputed());
  }

  /// The questions that may be served: a disputed one would have learners' answers judged by a key
  /// that nobody announced.
  Loaded<Pack> servable() {
    return disputed.isEmpty()
        ? loaded
        : new Loaded<>(loaded.value().map(this::undisputed), loaded.findings());
  }

  private Pack undisputed(Pack pack) {
    return pack.with(
        pack.questions().stream().filter(it -> !disputed.contains(it.id().slug())).toList());
  }

  /// What was found, with files named as the reader would open them from here.
  public List<Finding> findings() {
    return loaded.findings().stream().map(this::named).toList();
  }

  /// A finding of this pack with its file named as the reader would open it from here.
  public Finding named(Finding finding) {
    Place place = finding.place();
    String inside = place.file().substring(place.file().indexOf('/') + 1);
    return finding.in(folder.path().resolve(inside).toString());
  }
}
