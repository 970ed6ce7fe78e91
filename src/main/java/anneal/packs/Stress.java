package anneal.packs;

import anneal.question.ExpressionException;
import anneal.question.Numeric;
import anneal.question.Params;
import anneal.question.Sampler;
import anneal.question.Sampler.Sample;
import anneal.question.Task;
import anneal.question.Variant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Draws one family of variants many times and holds every draw against what must be true of a
/// variant: finite values, options that differ, no known wrong value that counts as right, passing
/// tests.
///
/// `check` looks at the variants that learners meet; stress finds what other values of the same
/// ranges would do, and so what the next edit of a range may bring up.
public final class Stress {

  private static final double RARE = 0.05;
  private static final double MOST = 0.5;

  private final String id;
  private final Node.Obj node;
  private final Reading reading;
  private final Findings findings;
  private Sample sample = new Sample(List.of(), 0, 0, null);

  private Stress(Family family) {
    this.id = family.question;
    this.node = family.node;
    this.reading = new Reading(node, family.defaults);
    this.findings = reading.findings();
  }

  /// A family that is ready to be drawn.
  ///
  /// @param question its full id
  /// @param defaults what its pack says for questions that say nothing
  public record Family(String question, Node.Obj node, Node.Obj defaults) {

    /// Draws it.
    ///
    /// @param draws how many times, at least 1
    public Strained strain(int draws) {
      return new Stress(this).strain(draws);
    }
  }

  /// The families of a pack in file order.
  public static List<Family> families(PackSource pack) {
    return Authored.all(List.of(pack)).stream()
        .filter(it -> it.node().find("params").isPresent() || hasScenes(it.node()))
        .map(it -> new Family(it.id(), it.node(), it.defaults()))
        .toList();
  }

  private static boolean hasScenes(Node.Obj question) {
    return question.find("situations").isPresent();
  }

  private Strained strain(int draws) {
    QuestionTexts texts = QuestionTexts.read(reading);
    Optional<TaskForm> form =
        TaskReader.of(node.text("kind").orElse("")).map(it -> it.read(reading));
    Params params = new ParamsReader(node, findings).read();
    List<Variant> variants = new ArrayList<>();
    if (!findings.hasErrors() && form.isPresent()) {
      int wanted = params.variables().isEmpty() ? params.situations().size() : draws;
      sample = Sampler.draw("stress/" + id, params, wanted);
      variants.addAll(fill(texts, form.get()));
      new AuthoredTests(reading, form.get()).run(variants);
      judge(params, variants.stream().map(Variant::task).toList());
    }
    List<Task> tasks = variants.stream().map(Variant::task).toList();
    double faults = sample.tries() == 0 ? 0 : (double) sample.faults() / sample.tries();
    return new Strained(
        id,
        sample.draws().size(),
        sample.acceptance(),
        faults,
        new HashSet<>(sample.draws()).size(),
        KeySpread.of(tasks),
        Findings.at(node, findings.doubts(suppressed())));
  }

  private List<Variant> fill(QuestionTexts texts, TaskForm form) {
    List<Variant> variants = new ArrayList<>();
    for (int i = 0; i < sample.draws().size(); i++) {
      var draw = sample.draws().get(i);
      int number = i;
      findings.enter(number, draw.values());
      QuestionTexts.Filled filled = texts.fill(draw.values());
      form.fill(draw.values()).ifPresent(it -> variants.add(filled.variant(number, draw, it)));
    }
    findings.leave();
    return variants;
  }

  private void judge(Params params, List<Task> tasks) {
    if (sample.draws().isEmpty()) {
      findings.add(
          Code.UNSATISFIABLE, where(), sample.tries() + " tries found no values" + because());
      return;
    }
    if (sample.acceptance() < RARE) {
      findings.add(
          Code.RARELY_MET,
          where(),
          "only " + percent(sample.acceptance()) + " of the tries meet `where`");
    }
    int different = new HashSet<>(sample.draws()).size();
    if (different < Math.min(params.variants(), sample.draws().size())) {
      findings.add(
          Code.SAME_VARIANTS,
          reading.at("params"),
          "%d draws gave %d different ones; %d variants are wanted"
              .formatted(sample.draws().size(), different, params.variants()));
    }
    if (sample.faults() > 0) {
      findings.add(
          Code.NO_VALUE,
          reading.at("params"),
          percent((double) sample.faults() / sample.tries()) + " of the tries fail" + because());
    }
    KeySpread keys = KeySpread.of(tasks);
    boolean numeric = tasks.stream().allMatch(Numeric.class::isInstance);
    if (numeric && keys.share() > MOST && !params.variables().isEmpty()) {
      findings.add(
          Code.ONE_KEY,
          reading.at("answer"),
          keys.commonest() + " is the key of " + percent(keys.share()) + " of the draws");
    }
  }

  private String because() {
    ExpressionException fault = sample.fault();
    return fault == null ? "" : ", as in `" + fault.part() + "`: " + fault.getMessage();
  }

  private Spot where() {
    return node.object("params")
        .map(it -> it.find("where").orElse(it))
        .map(Spot::of)
        .orElse(reading.at("situations"));
  }

  private Set<String> suppressed() {
    return node.objects("suppress").stream()
        .flatMap(it -> it.text("code").stream())
        .collect(Collectors.toSet());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
