package anneal.packs;

import anneal.question.ExpressionException;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Template;
import anneal.question.Value;
import anneal.question.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Asks the engine that sets formulas on the pages about every formula of a pack, in every variant.
///
/// Digits are all the same to it, so formulas that differ in nothing else are asked for once; what
/// was set before is remembered by the cache.
public final class FormulaCheck {

  /// Part of the cache's key, to be raised when the engine changes; a new build forgets anyway.
  private static final String KEY = "tex/";

  /// The same of a whole question.
  private static final String WHOLE = "formulas/";

  private final TexEngine engine;
  private final LoadCache cache;

  /// @param cache remembers formulas that can be set
  public FormulaCheck(TexEngine engine, LoadCache cache) {
    this.engine = engine;
    this.cache = cache;
  }

  /// Checks the sound questions of a pack.
  ///
  /// @return with files named from the pack's folder
  public List<Finding> check(PackSource source, Pack pack) {
    Map<QuestionId, Question> sound = new LinkedHashMap<>();
    pack.questions().forEach(it -> sound.put(it.id(), it));
    List<Finding> findings = new ArrayList<>();
    for (Authored question : Authored.all(List.of(source))) {
      QuestionId.parse(question.id())
          .map(sound::get)
          .ifPresent(it -> findings.addAll(check(question, it)));
    }
    return findings;
  }

  private List<Finding> check(Authored authored, Question question) {
    String key = WHOLE + question.id() + "/" + question.revision().hash();
    if (cache.isClean(key)) {
      return List.of();
    }
    List<Finding> findings = found(authored, question);
    if (findings.isEmpty()) {
      cache.keepClean(key);
    }
    return findings;
  }

  private List<Finding> found(Authored authored, Question question) {
    Node.Obj node = authored.node();
    Reading reading = new Reading(node, authored.defaults());
    QuestionTexts.read(reading);
    TaskReader.of(node.text("kind").orElse("")).ifPresent(it -> it.read(reading));
    Findings findings = new Findings(node);
    for (Passage passage : reading.passages()) {
      for (MathSpans.Span span : MathSpans.of(passage.text()).spans()) {
        check(new Formula(passage, span), question, findings);
      }
    }
    return Findings.at(node, findings.doubts(Set.of()));
  }

  /// A formula as authored.
  private record Formula(Passage passage, MathSpans.Span span) {

    boolean display() {
      return passage.text().startsWith("$$", span.start()) && span.end() - span.start() > 3;
    }

    private int sign() {
      return display() ? 2 : 1;
    }

    String tex() {
      return passage.text().substring(span.start() + sign(), span.end() - sign());
    }

    boolean hasPlaces() {
      return tex().contains("{{");
    }

    /// Where a fault stands; the beginning where values have moved everything.
    Spot spot(TexEngine.Fault fault) {
      int inside = hasPlaces() ? 0 : Math.clamp(fault.position(), 0, tex().length());
      return passage.spot(hasPlaces() ? span.start() : span.start() + sign() + inside);
    }
  }

  private void check(Formula formula, Question question, Findings findings) {
    for (Map.Entry<String, Variant> filled : filled(formula, question).entrySet()) {
      Variant variant = filled.getValue();
      findings.enter(variant.number(), formula.hasPlaces() ? variant.values() : Map.of());
      fault(filled.getKey(), formula.display())
          .ifPresent(
              it ->
                  findings.add(
                      Code.BAD_TEX,
                      formula.spot(it),
                      "KaTeX refuses `" + shortened(formula.tex()) + "`: " + it.message()));
    }
    findings.leave();
  }

  /// Each wording of a formula with the first variant that has it.
  private static Map<String, Variant> filled(Formula formula, Question question) {
    Map<String, Variant> filled = new LinkedHashMap<>();
    if (!formula.hasPlaces()) {
      filled.put(alike(formula.tex()), question.variant(0));
      return filled;
    }
    try {
      Template template = Template.parse(formula.tex());
      for (Variant variant : question.variants()) {
        Map<String, Value> values = variant.values();
        filled.putIfAbsent(alike(template.render(values)), variant);
      }
    } catch (ExpressionException _) {
      // a place that cannot be filled is a finding of its own
      filled.clear();
    }
    return filled;
  }

  private Optional<TexEngine.Fault> fault(String tex, boolean display) {
    String key = KEY + Canon.hash(List.of(tex, String.valueOf(display)));
    if (cache.isClean(key)) {
      return Optional.empty();
    }
    Optional<TexEngine.Fault> fault = engine.fault(tex, display);
    if (fault.isEmpty()) {
      cache.keepClean(key);
    }
    return fault;
  }

  /// One digit is as good as another.
  private static String alike(String tex) {
    return tex.replaceAll("[0-9]", "1");
  }

  private static String shortened(String tex) {
    String line = tex.replaceAll("\\s+", " ").strip();
    return line.length() <= 60 ? line : line.substring(0, 59) + "…";
  }
}
