package anneal.interchange;

import anneal.interchange.Loss.Fate;
import anneal.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Questions as another program takes them.
///
/// @param blocks what stands for each question that could be carried
/// @param losses at least one for each question
public record Exported<B>(List<B> blocks, List<Loss> losses) {

  public Exported {
    blocks = List.copyOf(blocks);
    losses = List.copyOf(losses);
  }

  /// How one question is written and read.
  ///
  /// @param <B> what stands for one question there
  public interface Format<B> {

    /// The name people know it by.
    String name();

    /// A question as it stands there; empty where the format has nothing like it.
    Optional<B> write(Draft draft);

    /// The question that [#write] wrote, as an import would have it; empty where it could not be
    /// read.
    Optional<Draft> back(B block);
  }

  /// Writes questions and reads each back: only what comes back the same is called exact.
  public static <B> Exported<B> of(List<Question> questions, Format<B> format) {
    Losses losses = new Losses();
    List<B> blocks = new ArrayList<>();
    for (Question question : questions) {
      Draft draft = Draft.of(question);
      losses.exact(draft.slug());
      if (question.variants().size() > 1) {
        losses.approximated(
            draft.slug(),
            "numbers",
            "they stand still, as the first of " + question.variants().size() + " variants");
      }
      Optional<B> block = format.write(draft);
      block.ifPresent(blocks::add);
      Optional<Draft> back = block.flatMap(format::back);
      String none = format.name() + " does not bring it back the same";
      if (back.isEmpty()) {
        block.ifPresent(blocks::remove);
        losses.dropped(draft.slug(), "", format.name() + " has nothing like this kind of question");
      } else {
        Differences.between(draft, back.get())
            .forEach(it -> losses.approximated(draft.slug(), it, none));
      }
    }
    return new Exported<>(blocks, losses.all());
  }

  /// How many questions came through a fate.
  public long count(Fate fate) {
    return count(losses, fate);
  }

  /// How many questions have this as their worst fate.
  public static long count(List<Loss> losses, Fate fate) {
    return losses.stream()
        .map(Loss::question)
        .distinct()
        .filter(it -> worst(losses, it) == fate)
        .count();
  }

  private static Fate worst(List<Loss> losses, String question) {
    Fate worst = Fate.EXACT;
    for (Loss loss : losses) {
      boolean whole = loss.fate() != Fate.DROPPED || loss.what().isEmpty();
      Fate fate = whole ? loss.fate() : Fate.APPROXIMATED;
      if (loss.question().equals(question) && fate.compareTo(worst) > 0) {
        worst = fate;
      }
    }
    return worst;
  }
}
