package anneal.web;

import anneal.bringing.Difference;
import anneal.question.QuestionId;
import anneal.sharing.Keeping.Held;
import anneal.sharing.Keeping.Merged;
import anneal.sharing.Suggestion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A suggestion on the wire. Whose it is is told to nobody.
///
/// @param mine whether who asks made it
/// @param state what it is now
/// @param word what whoever decided says, empty for nothing
/// @param edition the one that holds it; null where none does
/// @param ruledAt null while it is open
/// @param fit how it goes with the question as it stands; null once it was decided
/// @param difference from the question as it was when it was suggested
/// @param text the question as it should read; null in lists
record SuggestionJson(
    UUID id,
    Instant at,
    String question,
    Named pack,
    boolean mine,
    String reason,
    Suggestion.State state,
    String word,
    @Nullable Integer edition,
    @Nullable Instant ruledAt,
    @Nullable Fit fit,
    DifferenceJson difference,
    @Nullable String text) {

  /// How a suggestion goes with the question as it stands.
  enum Fit {
    /// It can be taken as it is, together with what changed meanwhile.
    CLEAN,
    /// The question reads so already.
    SAME,
    /// The question was changed in the same place meanwhile.
    CONFLICT,
    /// The question is not there any more.
    GONE
  }

  /// Suggestions.
  record SuggestionsJson(List<SuggestionJson> suggestions) {}

  /// What differs in one question.
  record DifferenceJson(String question, Difference.Effect effect, List<Difference.Part> parts) {
    static DifferenceJson of(Difference it) {
      return new DifferenceJson(it.question(), it.effect(), it.parts());
    }
  }

  static SuggestionJson of(Suggestion it, EditDesk desk, Visitor visitor) {
    return all(Stream.of(it), desk, visitor).getFirst();
  }

  static List<SuggestionJson> all(Stream<Suggestion> some, EditDesk desk, Visitor visitor) {
    Function<QuestionId, Optional<Held>> now = desk.keeping().held();
    return some.map(it -> of(it, desk, visitor, now)).toList();
  }

  private static SuggestionJson of(
      Suggestion it, EditDesk desk, Visitor visitor, Function<QuestionId, Optional<Held>> now) {
    Suggestion.Ruling ruling = it.ruling();
    return new SuggestionJson(
        it.id(),
        it.at(),
        it.question().toString(),
        desk.sheets().labels().bank(it.question()),
        it.learner().equals(visitor.learner()),
        it.reason(),
        it.state(),
        ruling == null ? "" : ruling.word(),
        ruling == null ? null : ruling.edition(),
        ruling == null ? null : ruling.at(),
        ruling == null ? fit(it, desk, now.apply(it.question())) : null,
        DifferenceJson.of(desk.keeping().difference(it.question().slug(), it.base(), it.text())),
        null);
  }

  /// The same with the question as it should read.
  SuggestionJson with(String wording) {
    return new SuggestionJson(
        id,
        at,
        question,
        pack,
        mine,
        reason,
        state,
        word,
        edition,
        ruledAt,
        fit,
        difference,
        wording);
  }

  private static Fit fit(Suggestion it, EditDesk desk, Optional<Held> held) {
    return held.map(
            now ->
                switch (desk.keeping().merged(it, now)) {
                  case Merged.Same _ -> Fit.SAME;
                  case Merged.Text _ -> Fit.CLEAN;
                  case Merged.Conflict _ -> Fit.CONFLICT;
                })
        .orElse(Fit.GONE);
  }
}
