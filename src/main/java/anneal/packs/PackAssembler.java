package anneal.packs;

import anneal.packs.KnownPack.Entry;
import anneal.packs.QuestionReader.Read;
import anneal.question.History;
import anneal.question.Pack;
import anneal.question.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Makes packs of loose files.
///
/// An assembler remembers the questions of each pack's last edition by their content, so that a
/// reload reads anew only what changed; what an edition no longer holds is forgotten with it. Safe
/// for several threads; the questions of one pack are read in parallel.
public final class PackAssembler {

  private final LoadCache cache;
  private final Map<String, Map<String, Read>> editions = new ConcurrentHashMap<>();

  /// @param cache remembers what earlier runs found out
  public PackAssembler(LoadCache cache) {
    this.cache = cache;
  }

  /// What earlier runs found out.
  public LoadCache cache() {
    return cache;
  }

  /// Makes a pack.
  ///
  /// @return the pack with those questions that have no errors; empty where its manifest cannot be
  ///   used
  public Loaded<Pack> assemble(PackSource source) {
    Manifest manifest = new Manifest(source.manifest(), source.folder());
    Shelf shelf = manifest.shelf(source.media());
    String state = KnownPack.state(source, shelf);
    Optional<KnownPack> known =
        cache
            .newest(KnownPack.name(source), state)
            .flatMap(it -> KnownPack.read(it, source, shelf, cache));
    if (known.isPresent()) {
      return new Loaded<>(
          manifest.pack(questions(source.folder(), known.get()), known.get().history()), List.of());
    }
    return checked(source, manifest, state);
  }

  /// The questions of a known pack, those that are unchanged from memory.
  private List<Question> questions(String folder, KnownPack known) {
    Map<String, Read> before = editions.getOrDefault(folder, Map.of());
    Map<String, Read> now = new HashMap<>();
    List<Question> questions = new ArrayList<>();
    for (Entry entry : known.entries()) {
      Read read = before.getOrDefault(entry.key(), entry.read());
      now.put(entry.key(), read);
      read.question().ifPresent(questions::add);
    }
    editions.put(folder, Map.copyOf(now));
    return questions;
  }

  private Loaded<Pack> checked(PackSource source, Manifest manifest, String state) {
    List<Finding> findings = new ArrayList<>();
    manifest.check(findings);
    List<Sheet> sheets = new Sheets(source, manifest, cache, findings).all();
    Past past = new Past(manifest.id(), sheets);
    past.check(findings);
    List<Read> reads = read(source.folder(), sheets);
    List<Question> questions = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      Sheet sheet = sheets.get(i);
      findings.addAll(Findings.at(sheet.node(), reads.get(i).doubts()));
      if (sheet.sound() && !Past.isReplaced(sheet)) {
        Optional<Question> question = reads.get(i).question();
        question.ifPresent(questions::add);
        question.flatMap(it -> entry(source, sheet, it)).ifPresent(entries::add);
      }
    }
    manifest.checkCoverage(sheets, findings);
    History history = past.history();
    if (findings.isEmpty() && entries.size() == questions.size()) {
      cache.keepNewest(KnownPack.name(source), state, new KnownPack(entries, history).text());
    }
    return new Loaded<>(manifest.pack(questions, history), Finding.inFileOrder(findings));
  }

  private Optional<Entry> entry(PackSource source, Sheet sheet, Question question) {
    return Sound.known(sheet, cache)
        .map(it -> new Entry(sheet.fileNumber(source), sheet.number(), sheet.key(), it, question));
  }

  /// Reads the sheets, those that are unchanged from memory.
  private List<Read> read(String folder, List<Sheet> sheets) {
    Map<String, Read> before = editions.getOrDefault(folder, Map.of());
    Map<String, Read> now = new ConcurrentHashMap<>();
    List<Read> reads =
        sheets.parallelStream()
            .map(
                sheet ->
                    now.computeIfAbsent(
                        sheet.key(),
                        key -> Optional.ofNullable(before.get(key)).orElseGet(() -> read(sheet))))
            .toList();
    editions.put(folder, Map.copyOf(now));
    return reads;
  }

  private Read read(Sheet sheet) {
    return new QuestionReader(sheet, cache).read();
  }

  /// Forgets the questions of packs that are gone.
  ///
  /// @param folders those that are still there
  public void retain(Collection<String> folders) {
    editions.keySet().retainAll(folders);
  }
}
