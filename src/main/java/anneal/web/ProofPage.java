package anneal.web;

import anneal.question.Level;
import anneal.question.Reference;
import anneal.web.ProofsJson.NotedJson;
import anneal.web.RevealedJson.CriterionJson;
import anneal.web.RevealedKey.ModelJson;
import anneal.web.TurnJson.GivenHint;
import anneal.web.markup.Html;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One question for its author to read: as a learner sees it, and all that a learner does not see,
/// on the wire.
///
/// @param edition number of the proofs it was set with
/// @param question null where it was never sound
/// @param stale whether it is shown as it was when it was sound last
record ProofPage(
    long edition,
    String slug,
    String kind,
    String file,
    int line,
    boolean stale,
    List<NotedJson> findings,
    @Nullable AuthoredJson question) {

  /// What all variants share.
  record AuthoredJson(
      String id,
      Level level,
      int seconds,
      Set<String> skills,
      @Nullable String family,
      int revision,
      List<Reference> references,
      List<VariantJson> variants) {

    AuthoredJson {
      skills = new TreeSet<>(skills);
    }
  }

  /// A variant.
  ///
  /// @param question as a learner meets it
  /// @param drawn names and what they stand for
  /// @param key null for kinds without parts or options of their own
  record VariantJson(
      int number,
      @Nullable String situation,
      List<DrawnJson> drawn,
      FacingJson question,
      KeysJson key,
      List<GivenHint> hints,
      Html explanationHtml,
      @Nullable Html followUpHtml) {}

  /// What a name stands for.
  record DrawnJson(String name, String value) {}

  /// A question as the pages show it to a learner.
  record FacingJson(String kind, Html stemHtml, @JsonUnwrapped FaceJson face) {}

  /// What is right, what is not, and what is said of each.
  ///
  /// @param html the key
  /// @param accepted which numbers count as right; null where only the key does
  /// @param trials what the grader makes of likely answers
  /// @param options of a pool, all of them; null for kinds without
  /// @param known wrong answers that have a remark of their own
  /// @param parts blanks, pairs or steps; null for kinds without
  /// @param patterns of a phrase
  /// @param rubric of an open question; null for other kinds
  /// @param models answers of an open question; null for other kinds
  record KeysJson(
      Html html,
      @Nullable String accepted,
      List<TrialJson> trials,
      @Nullable List<OptionJson> options,
      List<KnownJson> known,
      @Nullable List<PartKeyJson> parts,
      List<String> patterns,
      @Nullable List<CriterionJson> rubric,
      @Nullable List<ModelJson> models) {}

  /// An answer and what the grader makes of it.
  ///
  /// @param says why it cannot be read; null where it can
  record TrialJson(
      String typed,
      String why,
      String verdict,
      @Nullable Double score,
      @Nullable String says,
      List<SaidJson> remarks) {}

  /// What a learner is told.
  record SaidJson(Html html, @Nullable Named misconception) {}

  /// An option of the pool.
  record OptionJson(
      String id,
      Html html,
      boolean correct,
      boolean pinned,
      @Nullable Html remarkHtml,
      @Nullable Named misconception) {}

  /// A wrong answer that was foreseen.
  record KnownJson(String answer, double credit, Html remarkHtml, @Nullable Named misconception) {}

  /// A part with its own key.
  record PartKeyJson(
      String id,
      Html labelHtml,
      KeysJson key,
      @Nullable Html remarkHtml,
      @Nullable Named misconception) {}
}
