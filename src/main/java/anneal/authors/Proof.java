package anneal.authors;

import anneal.authors.CheckedPack.Noted;
import anneal.authors.CheckedPack.Written;
import anneal.packs.PackScore;
import anneal.question.Pack;
import anneal.question.Question;
import java.util.List;
import java.util.Optional;

/// A pack set for its author to read: every question that stands in its files, each with what was
/// found in it.
///
/// @param folder name of the pack's folder
/// @param pack as it was last sound enough to be read; empty where it never was
/// @param entries in file order
/// @param findings those that belong to no question
/// @param score how far blind guessing gets
public record Proof(
    String folder,
    Optional<Pack> pack,
    List<Entry> entries,
    List<Noted> findings,
    Optional<PackScore> score) {

  public Proof {
    entries = List.copyOf(entries);
    findings = List.copyOf(findings);
  }

  /// One question.
  ///
  /// @param written where and what it is
  /// @param question as it is, or as it was when it was sound last; empty where it never was
  /// @param stale whether it was changed since and cannot be shown as it is now
  /// @param findings in file order
  public record Entry(
      Written written, Optional<Question> question, boolean stale, List<Noted> findings) {
    public Entry {
      findings = List.copyOf(findings);
    }
  }

  /// The question of a slug; the first where two have it.
  public Optional<Entry> find(String slug) {
    return entries.stream().filter(it -> it.written().slug().equals(slug)).findFirst();
  }
}
