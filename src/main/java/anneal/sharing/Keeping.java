package anneal.sharing;

import anneal.bringing.Bringing;
import anneal.bringing.Brought;
import anneal.bringing.Checked;
import anneal.bringing.Difference;
import anneal.bringing.Order;
import anneal.bringing.PackFiles;
import anneal.bringing.Review;
import anneal.bringing.Sent;
import anneal.packs.Node;
import anneal.question.QuestionId;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Looking after packs that were brought, question by question. What is published here goes the way
/// of every edition: it is checked as a whole and held against the one before.
///
/// @param bringing publishes
/// @param wordings questions as texts
public record Keeping(Bringing bringing, Wordings wordings) {

  /// A question of a pack that was brought, as it stands.
  ///
  /// @param edition the pack's newest
  /// @param text of [Wordings]
  public record Held(QuestionId question, Brought edition, PackFiles files, String text) {}

  /// What became of an edit that began at an older text.
  public sealed interface Merged {
    /// The question reads so already.
    record Same() implements Merged {}

    /// What the question is to be.
    record Text(String text) implements Merged {}

    /// The question was changed in the same place meanwhile.
    record Conflict() implements Merged {}
  }

  /// A question of a pack that was brought and is served from there.
  public Optional<Held> held(QuestionId question) {
    return held().apply(question);
  }

  /// The same for many questions: each pack is read once.
  public Function<QuestionId, Optional<Held>> held() {
    Map<String, Optional<Open>> open = new HashMap<>();
    return question ->
        open.computeIfAbsent(question.pack(), this::open).flatMap(it -> held(question, it));
  }

  private record Open(Brought edition, PackFiles files) {}

  private Optional<Open> open(String pack) {
    return bringing
        .served(pack)
        .flatMap(edition -> bringing.files(edition).map(files -> new Open(edition, files)));
  }

  private Optional<Held> held(QuestionId question, Open pack) {
    return wordings
        .of(pack.files, question.slug())
        .map(text -> new Held(question, pack.edition, pack.files, text));
  }

  /// What is wrong with another wording.
  public Checked check(Held held, String typed) {
    String pack = held.question.pack();
    return wordings.check(pack, held.files, held.question.slug(), typed);
  }

  /// How one text of a question differs from another.
  ///
  /// @param question its id within the pack
  /// @param before null for one that is new
  /// @param after null for one that is gone
  public Difference difference(String question, @Nullable String before, @Nullable String after) {
    return Difference.between(question, tree(before), tree(after));
  }

  private Node.@Nullable Obj tree(@Nullable String text) {
    return text == null ? null : wordings.tree(text).orElse(null);
  }

  /// What a suggestion makes of the question as it stands.
  public Merged merged(Suggestion suggestion, Held held) {
    if (held.text.equals(suggestion.text())) {
      return new Merged.Same();
    }
    if (held.text.equals(suggestion.base())) {
      return new Merged.Text(suggestion.text());
    }
    Optional<String> merged = wordings.merged(suggestion.base(), held.text, suggestion.text());
    return merged
        .filter(it -> wordings.tree(it).isPresent())
        .<Merged>map(it -> it.equals(held.text) ? new Merged.Same() : new Merged.Text(it))
        .orElseGet(Merged.Conflict::new);
  }

  /// Says what would come of another wording; keeps nothing.
  ///
  /// @param note why, for the pack's own story of the question
  /// @throws IOException where it is no such question; it says why and what to do
  public Review review(Held held, String text, String note) throws IOException {
    PackFiles files = wordings.with(held.files, held.question.slug(), text, note);
    String name = "edited: " + held.question.slug();
    Sent sent = new Sent(name, new Sent.Content.Whole(files), List.of());
    return bringing.review(sent, new Order(held.question.pack(), "", "", false));
  }

  /// Publishes what was reviewed. Whose pack it is stays.
  ///
  /// @return empty where it has errors, or somebody else was first
  public Optional<Brought> publish(Review review, Held held, Instant now) {
    return review.edition() == held.edition.edition() + 1
        ? bringing.publish(review, held.edition.account(), now)
        : Optional.empty();
  }
}
