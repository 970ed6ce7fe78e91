package anneal.packs;

import anneal.grading.Grader;
import anneal.grading.Verdict;
import anneal.question.Answer;
import anneal.question.Value;
import anneal.question.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Runs the tests that an author wrote beside a question, in every variant, with all options shown.
final class AuthoredTests {

  private static final double SAME = 1e-9;

  private final Reading reading;
  private final TaskForm form;
  private final Map<Node, Passage> texts = new LinkedHashMap<>();

  AuthoredTests(Reading reading, TaskForm form) {
    this.reading = reading;
    this.form = form;
  }

  /// Runs them all.
  void run(List<Variant> variants) {
    for (Node.Obj test : reading.question().objects("tests")) {
      Optional<Node> answer = test.find("answer");
      for (Variant variant : variants) {
        reading.findings().enter(variant.number(), variant.values());
        answer.ifPresent(it -> run(test, it, variant));
      }
    }
    reading.findings().leave();
  }

  private void run(Node.Obj test, Node written, Variant variant) {
    Node filled = fill(written, variant.values());
    Optional<Answer> answer = form.answer(filled);
    if (answer.isEmpty()) {
      reading
          .findings()
          .add(Code.TEST_FORM, Spot.of(written), "this kind of question has no answer like this");
      return;
    }
    Verdict verdict = Grader.grade(variant.task(), answer.get());
    boolean ungradable = test.flag("ungradable");
    double wanted = test.number("score").orElse(1.0);
    String got =
        switch (verdict) {
          case Verdict.Graded(double score, List<?> _) ->
              !ungradable && Math.abs(score - wanted) < SAME ? "" : Findings.plain(score);
          case Verdict.Ungradable(String reason) -> ungradable ? "" : "“" + reason + "”";
          case Verdict.Revealed() -> "no score, as its learner marks it,";
        };
    if (!got.isEmpty()) {
      String expected = ungradable ? "being ungradable" : Findings.plain(wanted);
      reading
          .findings()
          .add(
              Code.FAILED_TEST,
              Spot.of(written),
              "the answer " + Canon.text(filled) + " gets " + got + " instead of " + expected);
    }
  }

  /// The answer with every string's places filled.
  private Node fill(Node written, Map<String, Value> values) {
    return switch (written) {
      case Node.Str str -> {
        Passage text = texts.computeIfAbsent(str, it -> Passage.read(it, reading.findings()));
        String filled = reading.fill(text, values);
        yield new Node.Str(str.place(), filled, filled);
      }
      case Node.Arr arr -> {
        List<Node> items = new ArrayList<>();
        arr.items().forEach(it -> items.add(fill(it, values)));
        yield new Node.Arr(arr.place(), items);
      }
      case Node.Obj obj -> {
        SequencedMap<String, Node> fields = new LinkedHashMap<>();
        obj.fields().forEach((name, value) -> fields.put(name, fill(value, values)));
        yield new Node.Obj(obj.place(), fields, obj.keys());
      }
      case Node.Num _, Node.Bool _, Node.Null _ -> written;
    };
  }
}
