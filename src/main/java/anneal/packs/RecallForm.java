package anneal.packs;

import anneal.question.Answer;
import anneal.question.Recall;
import anneal.question.Task;
import anneal.question.Value;
import java.util.Map;
import java.util.Optional;

/// How a flashcard is written.
record RecallForm(Reading reading, Optional<Passage> back) implements TaskForm {

  static TaskForm read(Reading reading) {
    return new RecallForm(reading, reading.passage(reading.question(), "back"));
  }

  @Override
  public Optional<Task> fill(Map<String, Value> values) {
    return back.map(it -> new Recall(reading.fill(it, values)));
  }

  @Override
  public void style(Task first) {
    // a flashcard is two texts, and those are checked like all texts
  }

  @Override
  public Optional<Answer> answer(Node written) {
    return Optional.empty();
  }
}
