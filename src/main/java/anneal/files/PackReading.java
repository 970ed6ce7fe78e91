package anneal.files;

import anneal.authors.CheckedPack.TopicFile;
import anneal.bringing.Checked;
import anneal.bringing.Checked.Cited;
import anneal.bringing.PackFiles;
import anneal.packs.Code;
import anneal.packs.Finding;
import anneal.packs.FormulaCheck;
import anneal.packs.LateFile;
import anneal.packs.LoadCache;
import anneal.packs.Loaded;
import anneal.packs.LockCheck;
import anneal.packs.Neighbours;
import anneal.packs.Node;
import anneal.packs.PackAssembler;
import anneal.packs.PackScore;
import anneal.packs.PackSource;
import anneal.packs.Place;
import anneal.packs.TexEngine;
import anneal.question.Pack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads a pack whose files are at hand and not on disk, as [PackFolder] reads a folder.
///
/// @param id what its folder would be called
record PackReading(String id, PackFiles files) {

  /// Everything that a check of this one pack finds.
  Checked check(TexEngine engine, LoadCache cache) {
    List<Finding> findings = new ArrayList<>();
    PackSource source = source(cache, findings);
    Loaded<Pack> loaded = new PackAssembler(cache).assemble(source);
    findings.addAll(loaded.findings());
    findings.addAll(locked(source, loaded));
    loaded
        .value()
        .ifPresent(
            pack -> {
              findings.addAll(PackScore.of(pack).findings());
              findings.addAll(new FormulaCheck(engine, cache).check(source, pack));
            });
    findings.addAll(Neighbours.check(List.of(source)));
    findings.addAll(Companions.shipped().check(List.of(source)));
    Lines lines = new Lines(new HashMap<>());
    return new Checked(
        loaded.value(),
        Optional.of(source),
        Finding.inFileOrder(findings).stream()
            .map(it -> new Cited(it, lines.line(it.place())))
            .toList());
  }

  /// The pack, as an assembler makes it of its files.
  Loaded<Pack> load(PackAssembler assembler) {
    List<Finding> findings = new ArrayList<>();
    Loaded<Pack> loaded = assembler.assemble(source(assembler.cache(), findings));
    findings.addAll(loaded.findings());
    return new Loaded<>(loaded.value(), Finding.inFileOrder(findings));
  }

  /// The files as trees.
  PackSource source(LoadCache cache, List<Finding> findings) {
    FileReading reading = new FileReading(id, cache, findings);
    Optional<Node.Obj> manifest = Optional.empty();
    List<LateFile> topics = new ArrayList<>();
    Set<String> media = new TreeSet<>();
    for (Map.Entry<String, byte[]> each : files.byName().entrySet()) {
      switch (kind(each.getKey())) {
        case MANIFEST -> manifest = reading.manifest(each.getKey(), each.getValue());
        case TOPIC -> reading.topic(each.getKey(), each.getValue()).ifPresent(topics::add);
        case MEDIA -> media.add(each.getKey());
        case LOCK -> {}
      }
    }
    if (findings.isEmpty() && topics.stream().allMatch(LateFile::isEmpty)) {
      findings.add(
          Code.EMPTY_PACK.at(
              Place.of(id + "/" + PackFolder.MANIFEST), "the pack has no questions"));
    }
    return new PackSource(id, manifest, topics, media, reading.hash());
  }

  /// What stands in the topic files, sound or not.
  List<TopicFile> outline() {
    return files.byName().entrySet().stream()
        .filter(it -> kind(it.getKey()) == Kind.TOPIC)
        .map(it -> Outline.of(id, it.getKey(), it.getValue()))
        .toList();
  }

  private enum Kind {
    MANIFEST,
    LOCK,
    TOPIC,
    MEDIA
  }

  private static Kind kind(String name) {
    return switch (name) {
      case PackFolder.MANIFEST -> Kind.MANIFEST;
      case LockFile.NAME -> Kind.LOCK;
      default -> name.startsWith("media/") ? Kind.MEDIA : Kind.TOPIC;
    };
  }

  /// What a lock says that came along. That questions are new since is no news here.
  private List<Finding> locked(PackSource source, Loaded<Pack> loaded) {
    byte[] lock = files.byName().get(LockFile.NAME);
    if (lock == null) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    LockFile.read(id + "/" + LockFile.NAME, lock, findings)
        .ifPresent(
            it -> findings.addAll(LockCheck.check(it, source, !loaded.hasErrors()).findings()));
    findings.removeIf(it -> it.code().equals(Code.NOT_LOCKED.id()));
    return findings;
  }

  /// The lines of the files, each decoded once.
  private final class Lines {
    private final Map<String, Optional<JsonText>> texts;

    Lines(Map<String, Optional<JsonText>> texts) {
      this.texts = texts;
    }

    String line(Place place) {
      String name = place.file().substring(place.file().indexOf('/') + 1);
      return texts.computeIfAbsent(name, this::text).map(it -> it.line(place.line())).orElse("");
    }

    private Optional<JsonText> text(String name) {
      byte[] bytes = files.byName().get(name);
      return bytes != null
              && JsonText.decode(name, bytes) instanceof JsonText.Decoded.Ok(JsonText it)
          ? Optional.of(it)
          : Optional.empty();
    }
  }
}
