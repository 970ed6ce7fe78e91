package anneal.question;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes or says an answer, then marks it against a rubric.
///
/// @param rubric what to look for, in order
/// @param modelAnswers at least one
/// @param stages parts of a long answer such as a system design, in order; empty for one text
/// @param limit how long an answer should be
public record Open(
    List<Criterion> rubric, List<ModelAnswer> modelAnswers, List<Stage> stages, Limit limit)
    implements Task {

  public Open {
    rubric = List.copyOf(rubric);
    modelAnswers = List.copyOf(modelAnswers);
    stages = List.copyOf(stages);
  }

  /// What to look for.
  ///
  /// @param id unique in its question
  /// @param criterion Markdown
  /// @param weight above 0
  /// @param anchors what an answer of each level says, Markdown
  /// @param stage id of the stage it belongs to, null where the question has none
  public record Criterion(
      String id,
      String criterion,
      double weight,
      Map<Level, String> anchors,
      @Nullable String stage) {
    public Criterion {
      anchors = Map.copyOf(anchors);
    }
  }

  /// An answer that would do well.
  public record ModelAnswer(Level level, String text) {}

  /// A part of a long answer.
  ///
  /// @param id unique in its question
  /// @param title a word or two
  /// @param prompt Markdown
  public record Stage(String id, String title, String prompt) {}

  /// How long an answer should be; 0 where it does not matter.
  public record Limit(int words, double minutes) {

    /// Any length.
    public static final Limit NONE = new Limit(0, 0);
  }
}
