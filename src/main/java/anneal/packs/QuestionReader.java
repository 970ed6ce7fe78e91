package anneal.packs;

import anneal.question.Drawer.Draw;
import anneal.question.LateVariants;
import anneal.question.Level;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Reference;
import anneal.question.Revision;
import anneal.question.Variant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/// Reads one question: draws its variants, fills them and holds them against what must be true.
final class QuestionReader {

  /// How many characters the texts of all variants may have together.
  private static final long MOST_CHARACTERS = 2_000_000;

  private final Sheet sheet;
  private final Node.Obj node;
  private final Shelf shelf;
  private final LoadCache cache;
  private final Reading reading;
  private final Findings findings;

  /// @param cache remembers what earlier runs found out
  QuestionReader(Sheet sheet, LoadCache cache) {
    this.sheet = sheet;
    this.node = sheet.node();
    this.shelf = sheet.shelf();
    this.cache = cache;
    this.reading = new Reading(node, shelf);
    this.findings = reading.findings();
  }

  /// A question that was read.
  ///
  /// @param question empty where errors were found
  record Read(Optional<Question> question, List<Doubt> doubts) {}

  /// Reads the question; one that is known to be sound only as far as it must be known before
  /// somebody looks at it.
  Read read() {
    Optional<Sound> sound = Sound.known(sheet, cache);
    if (sound.isPresent()) {
      return new Read(Optional.of(question(id().orElseThrow(), later(sound.get()))), List.of());
    }
    String drawn = draws().key(fullId());
    Optional<Question> question = checked(drawn);
    List<Doubt> doubts = findings.doubts(suppressed());
    question
        .filter(_ -> doubts.isEmpty())
        .ifPresent(it -> cache.keep(sheet.key(), new Sound(it.variants().size(), drawn).text()));
    return new Read(question, doubts);
  }

  private LateVariants later(Sound sound) {
    return new LateReading(sheet.file(), sheet.number(), shelf, cache).all(kind(node), sound);
  }

  private String fullId() {
    return shelf.pack() + "/" + node.text("id").orElse("");
  }

  private Optional<QuestionId> id() {
    return QuestionId.parse(fullId());
  }

  private VariantDraws draws() {
    return new VariantDraws(reading, cache);
  }

  private Optional<Question> checked(String drawn) {
    QuestionTexts texts = QuestionTexts.read(reading);
    Optional<TaskForm> form = form();
    Optional<List<Draw>> draws = draws().draw(drawn);
    checkWhole();
    Changes.check(reading);
    checkTexts();
    OptionNames.check(reading, texts);
    Optional<QuestionId> id = id();
    if (id.isEmpty() || form.isEmpty() || draws.isEmpty()) {
      return Optional.empty();
    }
    List<Variant> variants = variants(texts, form.get(), draws.get());
    if (variants.size() == draws.get().size()) {
      checkVariants(texts, form.get(), variants);
    }
    return findings.hasErrors() ? Optional.empty() : Optional.of(question(id.get(), variants));
  }

  /// Fills any variant of a question in which nothing was found: none of them can fail.
  static IntFunction<Variant> filling(Node.Obj node, Shelf shelf, LoadCache cache, Sound sound) {
    Reading reading = new Reading(node, shelf);
    QuestionTexts texts = QuestionTexts.read(reading);
    TaskForm form = TaskReader.of(kind(node)).orElseThrow().read(reading);
    List<Draw> draws = new VariantDraws(reading, cache).drawAgain(sound.draws());
    return number -> variant(texts, form, draws, number).orElseThrow();
  }

  private void checkTexts() {
    reading.situationWords();
    reading.passages().forEach(it -> TextCheck.check(it, findings, shelf.media()));
  }

  private void checkVariants(QuestionTexts texts, TaskForm form, List<Variant> variants) {
    new AuthoredTests(reading, form).run(variants);
    Variant first = variants.getFirst();
    form.style(first.task());
    form.cues(first);
    texts.stem().ifPresent(it -> StemStyle.check(it, first.stem(), findings));
  }

  private static String kind(Node.Obj node) {
    return node.text("kind").orElse("");
  }

  private Optional<TaskForm> form() {
    String kind = kind(node);
    Optional<TaskReader> reader = TaskReader.of(kind);
    if (reader.isEmpty()) {
      findings.add(Code.UNKNOWN_KIND, reading.at("kind"), "the kind `" + kind + "` is unknown");
    }
    return reader.map(it -> it.read(reading));
  }

  private void checkWhole() {
    boolean recall = kind(node).equals("recall");
    if (node.find("explanation").isEmpty() && !recall) {
      findings.add(Code.NO_EXPLANATION, Spot.of(node), "the question has no `explanation`");
    }
    if (shelf.known() && reading.setting("level").isEmpty()) {
      findings.add(Code.NO_LEVEL, Spot.of(node), "the question has no `level`");
    }
    if (shelf.known() && reading.setting("seconds").isEmpty()) {
      findings.add(Code.NO_SECONDS, Spot.of(node), "the question has no `seconds`");
    }
    if (node.items("references").isEmpty()) {
      findings.add(Code.NO_REFERENCE, Spot.of(node), "the question has no reference");
    }
    checkSkills();
    boolean testable = !recall && !kind(node).equals("open");
    if (testable && node.items("tests").isEmpty()) {
      findings.add(Code.NO_TESTS, Spot.of(node), "the question has no tests");
    }
  }

  private void checkSkills() {
    for (Node each : node.items("skills")) {
      if (each instanceof Node.Str skill
          && !shelf.skills().isEmpty()
          && !shelf.skills().contains(skill.text())) {
        findings.add(
            Code.UNKNOWN_SKILL,
            Spot.of(each),
            "the pack has no skill `" + skill.text() + "`",
            Finding.didYouMean(skill.text(), shelf.skills(), Code.UNKNOWN_SKILL.remedy()));
      }
    }
  }

  private List<Variant> variants(QuestionTexts texts, TaskForm form, List<Draw> draws) {
    List<Variant> variants = new ArrayList<>();
    reading.limit(MOST_CHARACTERS);
    for (int number = 0; number < draws.size() && !reading.isFull(); number++) {
      findings.enter(number, draws.get(number).values());
      variant(texts, form, draws, number).ifPresent(variants::add);
    }
    findings.leave();
    if (reading.isFull()) {
      findings.add(
          Code.TOO_LARGE,
          reading.at("params"),
          "the texts of the first %d of %d variants have over 2,000,000 characters"
              .formatted(variants.size(), draws.size()),
          "Shorten the texts, or lower `variants`.");
    }
    return reading.isFull() ? List.of() : variants;
  }

  private static Optional<Variant> variant(
      QuestionTexts texts, TaskForm form, List<Draw> draws, int number) {
    Draw draw = draws.get(number);
    QuestionTexts.Filled filled = texts.fill(draw.values());
    return form.fill(draw.values()).map(it -> filled.variant(number, draw, it));
  }

  private Question question(QuestionId id, List<Variant> variants) {
    return new Question(
        id,
        new Revision(node.number("rev").map(Double::intValue).orElse(1), sheet.hash()),
        shelf.topic(),
        level(),
        reading
            .setting("seconds")
            .map(it -> it instanceof Node.Num num ? (int) num.number() : 0)
            .orElse(0),
        Set.copyOf(node.texts("skills")),
        node.text("family").orElse(null),
        node.objects("references").stream().map(QuestionReader::reference).toList(),
        variants);
  }

  private Level level() {
    String name =
        reading.setting("level").map(it -> it instanceof Node.Str str ? str.text() : "").orElse("");
    for (Level level : Level.values()) {
      if (level.name().toLowerCase(Locale.ROOT).equals(name)) {
        return level;
      }
    }
    return Level.JUNIOR;
  }

  private static Reference reference(Node.Obj reference) {
    return new Reference(reference.text("title").orElse(""), reference.text("url").orElse(""));
  }

  /// The codes that the author suppressed; a suppression that suppresses nothing is a finding.
  private Set<String> suppressed() {
    Set<String> codes = new HashSet<>();
    for (Node.Obj suppression : node.objects("suppress")) {
      String code = suppression.text("code").orElse("");
      codes.add(code);
      if (!Code.isFoundLater(code) && !findings.isSuppressible(code)) {
        String why =
            findings.found(code)
                ? code + " is an error and cannot be suppressed"
                : "there is no warning " + code + " on this question";
        findings.add(Code.UNUSED_SUPPRESSION, Spot.of(suppression), why);
      }
    }
    return codes;
  }
}
