package anneal.web;

import anneal.authors.CheckedPack.Noted;
import anneal.authors.Proof;
import anneal.authors.Proof.Entry;
import anneal.authors.Proofs;
import anneal.packs.Finding;
import anneal.packs.Finding.Severity;
import anneal.packs.PackScore;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Packs for their author to read, as a list to choose from, on the wire.
///
/// @param edition counts up with every save that was read; 0 before the first
record ProofsJson(long edition, List<ProofJson> packs) {

  static ProofsJson of(Proofs.Edition edition) {
    return new ProofsJson(edition.number(), edition.proofs().stream().map(ProofJson::of).toList());
  }

  /// Only the number, to ask whether there is anything new.
  record EditionJson(long edition) {}

  /// One pack.
  ///
  /// @param stale whether any question is shown as it was before a mistake
  /// @param guessing how far blind guessing gets, in words; null where too few questions tell
  /// @param findings those that belong to no question
  record ProofJson(
      String folder,
      String title,
      @Nullable String version,
      CountsJson counts,
      boolean stale,
      @Nullable String guessing,
      List<NotedJson> findings,
      List<LineJson> questions) {

    static ProofJson of(Proof proof) {
      return new ProofJson(
          proof.folder(),
          proof.pack().map(Pack::title).filter(it -> !it.isBlank()).orElse(proof.folder()),
          proof.pack().map(Pack::version).orElse(null),
          CountsJson.all(proof),
          proof.entries().stream().anyMatch(Entry::stale),
          proof.score().map(PackScore::line).filter(it -> !it.isEmpty()).orElse(null),
          proof.findings().stream().map(NotedJson::of).toList(),
          proof.entries().stream().map(it -> LineJson.of(it, proof)).toList());
    }
  }

  /// How many findings of each severity.
  record CountsJson(int errors, int warnings, int notes) {

    static CountsJson of(List<Noted> findings) {
      return new CountsJson(
          count(findings, Severity.ERROR),
          count(findings, Severity.WARNING),
          count(findings, Severity.NOTE));
    }

    static CountsJson all(Proof proof) {
      CountsJson sum = of(proof.findings());
      for (Entry entry : proof.entries()) {
        CountsJson own = of(entry.findings());
        sum =
            new CountsJson(
                sum.errors + own.errors, sum.warnings + own.warnings, sum.notes + own.notes);
      }
      return sum;
    }

    private static int count(List<Noted> findings, Severity severity) {
      return (int) findings.stream().filter(it -> it.finding().severity() == severity).count();
    }
  }

  /// One question as a line.
  ///
  /// @param excerpt the beginning of the stem, Markdown as authored; empty where it was never sound
  /// @param shown whether there is anything to be shown
  record LineJson(
      String slug,
      String kind,
      String topic,
      String excerpt,
      boolean shown,
      boolean stale,
      CountsJson counts) {

    private static final int LONGEST = 90;

    static LineJson of(Entry entry, Proof proof) {
      return new LineJson(
          entry.written().slug(),
          entry.question().map(Question::kind).orElse(entry.written().kind()),
          entry.question().map(it -> title(it, proof)).orElse(""),
          entry.question().map(it -> excerpt(it.variant(0).stem())).orElse(""),
          entry.question().isPresent(),
          entry.stale(),
          CountsJson.of(entry.findings()));
    }

    private static String title(Question question, Proof proof) {
      return proof.pack().map(Pack::topics).orElse(List.of()).stream()
          .filter(it -> it.id().equals(question.topic()))
          .findFirst()
          .map(Topic::title)
          .orElse(question.topic());
    }

    private static String excerpt(String stem) {
      String line = stem.replaceAll("\\s+", " ").strip();
      return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
  }

  /// A finding with the line it points at.
  ///
  /// @param source the line; empty where there is none
  record NotedJson(
      String file,
      int line,
      int column,
      String source,
      Severity severity,
      String code,
      String message,
      String remedy) {

    static NotedJson of(Noted noted) {
      Finding it = noted.finding();
      return new NotedJson(
          it.place().file(),
          it.place().line(),
          it.place().column(),
          noted.line(),
          it.severity(),
          it.code(),
          it.message(),
          it.remedy());
    }
  }
}
