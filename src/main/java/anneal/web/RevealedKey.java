package anneal.web;

import anneal.grading.Remark;
import anneal.question.Answer;
import anneal.question.Choice;
import anneal.question.Cloze;
import anneal.question.Level;
import anneal.question.Match;
import anneal.question.Multi;
import anneal.question.Numeric;
import anneal.question.Open;
import anneal.question.Option;
import anneal.question.Ordering;
import anneal.question.Phrase;
import anneal.question.Recall;
import anneal.question.Task;
import anneal.study.Outcome.Review;
import anneal.web.FaceJson.ClozeForm;
import anneal.web.markup.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a verdict reveals: the key, and what is to be said of the answer held against it.
///
/// @param remarks on the own answer first, then on the key or on options
/// @param options every option shown, null where nothing was picked
/// @param parts part by part, null for kinds without parts
/// @param keyOrder steps in a right order, null for other kinds
/// @param cloze the text with its blanks, null for other kinds
/// @param modelAnswers of an open question, null for other kinds
/// @param backHtml of a flashcard, null for other kinds
record RevealedKey(
    List<RemarkJson> remarks,
    KeyJson key,
    @Nullable List<MarkedOption> options,
    @Nullable List<PartJson> parts,
    @Nullable List<Html> keyOrder,
    @Nullable ClozeForm cloze,
    @Nullable List<ModelJson> modelAnswers,
    @Nullable Html backHtml) {

  static RevealedKey of(Review review, Sheets sheets) {
    Dealt dealt = Sheets.dealt(review);
    Task task = dealt.task();
    Answer answer = review.event().response().answer();
    return new RevealedKey(
        review.verdict().remarks().stream()
            .filter(it -> !it.text().isEmpty() && isRemarked(task))
            .map(it -> remark(dealt, answer, it, sheets))
            .toList(),
        new KeyJson(
            sheets.shown().key(dealt),
            task instanceof Numeric numeric ? Accepted.range(numeric) : null),
        options(task, answer, sheets),
        new Parts(sheets, review).parts(),
        task instanceof Ordering order
            ? order.steps().stream().map(it -> sheets.markup().line(it.text())).toList()
            : null,
        task instanceof Cloze ? sheets.faces().face(dealt).cloze() : null,
        task instanceof Open open ? models(open, sheets) : null,
        task instanceof Recall recall ? sheets.markup().html(recall.back()) : null);
  }

  static List<ModelJson> models(Open open, Sheets sheets) {
    return open.modelAnswers().stream()
        .map(it -> new ModelJson(it.level(), sheets.markup().html(it.text())))
        .toList();
  }

  /// Kinds with parts say it there.
  private static boolean isRemarked(Task task) {
    return switch (task) {
      case Choice _, Multi _, Numeric _, Phrase _ -> true;
      case Cloze _, Match _, Ordering _, Open _, Recall _ -> false;
    };
  }

  private static RemarkJson remark(Dealt dealt, Answer answer, Remark remark, Sheets sheets) {
    return new RemarkJson(
        about(dealt, answer, remark.about()),
        remark.right(),
        sheets.markup().html(remark.text()),
        sheets.labels().misconception(remark.misconception()));
  }

  /// What a remark is about: `own`, `key`, or the place of an option.
  private static String about(Dealt dealt, Answer answer, String about) {
    if (dealt.task() instanceof Choice choice) {
      boolean own = answer instanceof Answer.Picked picked && picked.option().equals(about);
      return own ? "own" : choice.key().id().equals(about) ? "key" : Places.of(about, dealt.ids());
    }
    return dealt.task() instanceof Multi ? Places.of(about, dealt.ids()) : "own";
  }

  private static @Nullable List<MarkedOption> options(Task task, Answer answer, Sheets sheets) {
    List<Option> options =
        switch (task) {
          case Choice choice -> choice.options();
          case Multi multi -> multi.options();
          case Numeric _, Phrase _, Cloze _, Match _, Ordering _, Open _, Recall _ -> null;
        };
    return options == null
        ? null
        : options.stream()
            .map(it -> MarkedOption.of(it, Dealt.ids(options), answer, sheets))
            .toList();
  }

  /// The right answer and, for a number, which others count as right.
  record KeyJson(Html html, @Nullable String accepted) {}

  /// A model answer.
  record ModelJson(Level level, Html html) {}

  /// An explanation of one part.
  record RemarkJson(String about, boolean right, Html html, @Nullable Named misconception) {}

  /// An option after the reveal.
  record MarkedOption(
      String id, Html html, boolean correct, boolean picked, @Nullable Html remarkHtml) {

    static MarkedOption of(Option option, List<String> shown, Answer answer, Sheets sheets) {
      return new MarkedOption(
          Places.of(option.id(), shown),
          sheets.markup().line(option.text()),
          option.correct(),
          isPicked(answer, option.id()),
          sheets.markup().htmlOrNull(option.remark()));
    }

    private static boolean isPicked(Answer answer, String id) {
      return (answer instanceof Answer.Picked picked && picked.option().equals(id))
          || (answer instanceof Answer.PickedAll all && all.options().contains(id));
    }
  }
}
