package anneal.packs;

import anneal.question.Answer;
import anneal.question.Task;
import anneal.question.Value;
import anneal.question.Variant;
import java.util.Map;
import java.util.Optional;

/// A task with its places still open: it is filled once for each variant.
interface TaskForm {

  /// The task of one variant, held against what must be true in every variant.
  ///
  /// @return empty where the form or the values leave no task that can be marked; the findings say
  ///   why
  Optional<Task> fill(Map<String, Value> values);

  /// Checks the style of the task, once.
  ///
  /// @param first the task of the first variant
  void style(Task first);

  /// Checks what leads from the stem to the key, once.
  ///
  /// @param first the first variant
  default void cues(Variant first) {}

  /// The answer that an authored test hands in; empty where it has another form than this kind's.
  Optional<Answer> answer(Node written);
}
