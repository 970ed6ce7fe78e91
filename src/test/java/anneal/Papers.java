package anneal;

import anneal.question.Catalog;
import anneal.question.Choice;
import anneal.question.Hint;
import anneal.question.History;
import anneal.question.Level;
import anneal.question.Numeric;
import anneal.question.Option;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Reference;
import anneal.question.Revision;
import anneal.question.Task;
import anneal.question.Tolerance;
import anneal.question.Topic;
import anneal.question.Value;
import anneal.question.Variant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The object mother: papers that tests hand around.
public final class Papers {

  private Papers() {}

  /// A choice with one key `a` and the distractors `b`, `c`, `d`.
  public static Choice gini() {
    return new Choice(
        List.of(
            option("a", "0.48", true),
            option("b", "0.52", false),
            option("c", "0.96", false),
            option("d", "0.24", false)),
        3);
  }

  /// A numeric task with the key 0.75 and one known wrong value.
  public static Numeric precision() {
    return new Numeric(
        0.75,
        new Tolerance.Within(0.005, 0),
        EnumSet.allOf(Numeric.Notation.class),
        null,
        List.of(new Numeric.KnownValue(0.6, 0, "That is recall.", "precision-is-recall")));
  }

  /// An option whose remark names it.
  public static Option option(String id, String text, boolean correct) {
    return new Option(
        id, text, correct, "remark on " + id, correct ? null : "mistake-" + id, false);
  }

  /// A question of one variant.
  public static Question question(String id, String topic, Task task) {
    return question(id, topic, task, 1);
  }

  /// A question whose variants differ in the number `n` of their stem.
  public static Question question(String id, String topic, Task task, int variants) {
    List<Variant> drawn = new ArrayList<>();
    for (int i = 0; i < variants; i++) {
      Map<String, Value> values = Map.of("n", new Value.Num(i));
      drawn.add(
          new Variant(
              i,
              values,
              null,
              "stem of " + id + " with n = " + i,
              task,
              List.of(new Hint("first hint", 0.1), new Hint("second hint", 0.2)),
              "explanation of " + id,
              "And then?"));
    }
    return new Question(
        QuestionId.parse(id).orElseThrow(),
        new Revision(1, "0123456789abcdef"),
        topic,
        Level.JUNIOR,
        60,
        Set.of("tests.skill"),
        null,
        List.of(new Reference("A book", "https://example.org/book")),
        drawn);
  }

  /// A pack of these questions with the topics they name.
  public static Pack pack(String id, Question... questions) {
    List<Topic> topics =
        Arrays.stream(questions)
            .map(Question::topic)
            .distinct()
            .map(it -> new Topic(it, null, it, 0))
            .toList();
    return new Pack(
        id,
        id,
        "1.0.0",
        "en",
        "CC-BY-4.0",
        List.of("tests"),
        "",
        topics,
        List.of(questions),
        History.NONE);
  }

  /// Packs `p0`, `p1`, ... of `topics` topics with `each` choice questions a topic, three variants.
  public static Catalog catalog(int packs, int topics, int each) {
    List<Pack> all = new ArrayList<>();
    for (int p = 0; p < packs; p++) {
      List<Question> questions = new ArrayList<>();
      for (int t = 0; t < topics; t++) {
        for (int q = 0; q < each; q++) {
          questions.add(question("p%d/t%d-q%d".formatted(p, t, q), "t" + t, gini(), 3));
        }
      }
      all.add(pack("p" + p, questions.toArray(Question[]::new)));
    }
    return new Catalog(all);
  }
}
