package anneal;

import anneal.question.Cloze;
import anneal.question.Level;
import anneal.question.Match;
import anneal.question.Multi;
import anneal.question.Open;
import anneal.question.Ordering;
import anneal.question.Phrase;
import anneal.question.Recall;
import anneal.question.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// The object mother's tasks beyond choices and numbers.
public final class Tasks {

  private Tasks() {}

  /// One task of every kind.
  public static List<Task> ofEveryKind() {
    return List.of(
        Papers.gini(),
        multi(),
        Papers.precision(),
        phrase(),
        cloze(),
        match(),
        list(),
        graph(),
        open(),
        new Recall("the back"));
  }

  /// Options a and b are right, c and d wrong.
  public static Multi multi() {
    return new Multi(
        List.of(
            Papers.option("a", "A", true),
            Papers.option("b", "B", true),
            Papers.option("c", "C", false),
            Papers.option("d", "D", false)),
        Multi.Grading.NET,
        2,
        2);
  }

  /// Accepts "recall" and "sensitivity".
  public static Phrase phrase() {
    return new Phrase(
        List.of("recall", "sensitivity"),
        List.of("true positive rate"),
        true,
        List.of(new Phrase.KnownPhrase(List.of("precision"), 0, "That is precision.", "mixed")));
  }

  /// Blanks `share` (0.75), `name` (recall) and `cut` (option a).
  public static Cloze cloze() {
    SequencedMap<String, Cloze.Blank> blanks = new LinkedHashMap<>();
    blanks.put("share", new Cloze.Blank(Papers.precision(), null));
    blanks.put("name", new Cloze.Blank(phrase(), "the name"));
    blanks.put("cut", new Cloze.Blank(Papers.gini(), null));
    return new Cloze("Precision is [[share]], not [[name]]; the impurity is [[cut]].", blanks);
  }

  /// Left a and b belong to x and y; z is a lure.
  public static Match match() {
    return new Match(
        List.of(
            new Match.Left("a", "left a", "x", "because a", "mixed"),
            new Match.Left("b", "left b", "y", null, null)),
        List.of(
            new Match.Right("x", "right x"),
            new Match.Right("y", "right y"),
            new Match.Right("z", "right z")));
  }

  /// Steps a, b, c in this order.
  public static Ordering list() {
    return new Ordering(List.of(step("a"), step("b"), step("c")), false);
  }

  /// Step a before b and c.
  public static Ordering graph() {
    return new Ordering(List.of(step("a"), step("b", "a"), step("c", "a")), true);
  }

  /// Two criteria of weights 1 and 3.
  public static Open open() {
    Map<Level, String> anchors =
        Map.of(Level.JUNIOR, "junior", Level.SENIOR, "senior", Level.PRINCIPAL, "principal");
    return new Open(
        List.of(
            new Open.Criterion("one", "names it", 1, anchors, null),
            new Open.Criterion("two", "reasons", 3, anchors, null)),
        List.of(new Open.ModelAnswer(Level.SENIOR, "a model answer")),
        List.of(),
        new Open.Limit(120, 5));
  }

  private static Ordering.Step step(String id, String... after) {
    return new Ordering.Step(id, "step " + id, Set.of(after), "why " + id, null);
  }
}
