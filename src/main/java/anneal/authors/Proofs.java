package anneal.authors;

import anneal.authors.CheckedPack.Noted;
import anneal.authors.CheckedPack.TopicFile;
import anneal.authors.CheckedPack.Written;
import anneal.authors.Proof.Entry;
import anneal.packs.Place;
import anneal.question.Catalog;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.QuestionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// The newest proofs of some packs, set anew after each save.
///
/// A question that a mistake keeps from being read is shown as it was when it was sound last, until
/// it is mended or taken out of its file. Reading takes no lock; setting is one at a time.
public final class Proofs {

  private final AtomicReference<Edition> latest = new AtomicReference<>(new Edition(0, List.of()));
  private final Map<String, Last> sound = new HashMap<>();

  /// What was set together.
  ///
  /// @param number counts up with every setting; 0 before the first
  /// @param proofs in order of reading
  public record Edition(long number, List<Proof> proofs) {
    public Edition {
      proofs = List.copyOf(proofs);
    }

    /// The proof of a folder.
    public Optional<Proof> find(String folder) {
      return proofs.stream().filter(it -> it.folder().equals(folder)).findFirst();
    }

    /// The packs as far as they can be read.
    public Catalog catalog() {
      return new Catalog(proofs.stream().flatMap(it -> it.pack().stream()).toList());
    }
  }

  /// What was sound last of one pack.
  private record Last(Optional<Pack> pack, Map<String, Question> questions) {
    static final Last NOTHING = new Last(Optional.empty(), Map.of());
  }

  /// What was set last.
  public Edition latest() {
    return latest.get();
  }

  /// Sets all packs anew.
  public synchronized Edition set(List<CheckedPack> packs) {
    List<Proof> proofs = packs.stream().map(this::proof).toList();
    sound.keySet().retainAll(packs.stream().map(CheckedPack::folder).toList());
    Edition next = new Edition(latest.get().number + 1, proofs);
    latest.set(next);
    return next;
  }

  private Proof proof(CheckedPack checked) {
    Last before = sound.getOrDefault(checked.folder(), Last.NOTHING);
    Map<String, Question> now = questions(checked.pack());
    List<Noted> left = new ArrayList<>(checked.findings());
    List<Entry> entries = new ArrayList<>();
    for (TopicFile file : checked.files()) {
      List<Written> all =
          file.readable() ? file.questions() : lastOf(checked.folder(), file, before);
      for (Written written : all.stream().filter(it -> QuestionId.isSlug(it.slug())).toList()) {
        List<Noted> own = left.stream().filter(it -> isIn(it, written)).toList();
        left.removeAll(own);
        entries.add(entry(written, now, before, own));
      }
    }
    Optional<Pack> pack = checked.pack().or(before::pack);
    sound.put(checked.folder(), new Last(pack, kept(entries)));
    return new Proof(checked.folder(), pack, entries, left, checked.score());
  }

  private static Entry entry(
      Written written, Map<String, Question> now, Last before, List<Noted> findings) {
    Optional<Question> fresh = Optional.ofNullable(now.get(written.slug()));
    Optional<Question> shown =
        fresh.or(() -> Optional.ofNullable(before.questions.get(written.slug())));
    return new Entry(written, shown, fresh.isEmpty() && shown.isPresent(), findings);
  }

  private static Map<String, Question> questions(Optional<Pack> pack) {
    Map<String, Question> questions = new LinkedHashMap<>();
    pack.ifPresent(it -> it.questions().forEach(one -> questions.put(one.id().slug(), one)));
    return questions;
  }

  /// The questions of a file that is no JSON now, as they were.
  private static List<Written> lastOf(String folder, TopicFile file, Last before) {
    String topic = file.name().replaceFirst("\\.json$", "");
    Place place = Place.of(folder + "/" + file.name());
    return before.questions.values().stream()
        .filter(it -> it.topic().equals(topic))
        .map(it -> new Written(it.id().slug(), it.variant(0).task().kind(), place))
        .toList();
  }

  /// Of two questions with one id the first is kept.
  private static Map<String, Question> kept(List<Entry> entries) {
    Map<String, Question> kept = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (Entry entry : entries) {
      if (seen.add(entry.written().slug())) {
        entry.question().ifPresent(it -> kept.put(it.id().slug(), it));
      }
    }
    return kept;
  }

  /// Whether a finding stands within a question.
  private static boolean isIn(Noted noted, Written written) {
    Place at = noted.finding().place();
    String question = written.place().pointer();
    return !question.isEmpty()
        && name(at).equals(name(written.place()))
        && (at.pointer().equals(question) || at.pointer().startsWith(question + "/"));
  }

  private static String name(Place place) {
    return place.file().substring(place.file().lastIndexOf('/') + 1);
  }
}
