package anneal.web;

import anneal.question.Multi;
import anneal.question.Numeric;
import anneal.web.markup.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What of a question is for the learner's hands, before it is answered; of each kind only its own
/// part is there, all else is null.
///
/// @param options of a choice or of "all that apply"
/// @param number of a numeric question
/// @param multi of "all that apply"
/// @param cloze a text with blanks
/// @param left of a match, what is given
/// @param right of a match, what is offered
/// @param items of an order, as dealt
/// @param open of an open question
record FaceJson(
    @Nullable List<ItemJson> options,
    @Nullable NumberForm number,
    @Nullable MultiForm multi,
    @Nullable ClozeForm cloze,
    @Nullable List<ItemJson> left,
    @Nullable List<ItemJson> right,
    @Nullable List<ItemJson> items,
    @Nullable OpenForm open) {

  static final FaceJson PLAIN = new FaceJson(null, null, null, null, null, null, null, null);

  static FaceJson options(List<ItemJson> options) {
    return new FaceJson(options, null, null, null, null, null, null, null);
  }

  static FaceJson number(NumberForm number) {
    return new FaceJson(null, number, null, null, null, null, null, null);
  }

  static FaceJson multi(List<ItemJson> options, Multi.Grading grading) {
    return new FaceJson(options, null, new MultiForm(grading), null, null, null, null, null);
  }

  static FaceJson cloze(ClozeForm cloze) {
    return new FaceJson(null, null, null, cloze, null, null, null, null);
  }

  static FaceJson match(List<ItemJson> left, List<ItemJson> right) {
    return new FaceJson(null, null, null, null, left, right, null, null);
  }

  static FaceJson items(List<ItemJson> items) {
    return new FaceJson(null, null, null, null, null, null, items, null);
  }

  static FaceJson open(OpenForm open) {
    return new FaceJson(null, null, null, null, null, null, null, open);
  }

  /// Something to pick, pair or put in order, by its place.
  record ItemJson(String id, Html html) {}

  /// What a number may look like.
  record NumberForm(@Nullable String unit, boolean unitRequired, List<Numeric.Notation> notations) {

    static NumberForm of(Numeric numeric) {
      Numeric.Unit unit = numeric.unit();
      return new NumberForm(
          unit == null ? null : unit.symbol(),
          unit != null && unit.required(),
          numeric.notations().stream().sorted().toList());
    }
  }

  /// How picks are scored.
  record MultiForm(Multi.Grading grading) {}

  /// A text with its blanks.
  record ClozeForm(Html html, List<BlankForm> blanks) {}

  /// A blank.
  record BlankForm(
      String id, String kind, @Nullable List<ItemJson> options, @Nullable String unit) {}

  /// How an open answer is to be given.
  record OpenForm(@Nullable Integer words, @Nullable Double minutes, List<StageJson> stages) {}

  /// A part of a long answer.
  record StageJson(String id, String title, Html promptHtml) {}
}
