package anneal.web;

import anneal.question.Answer;
import anneal.web.Problem.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a learner did: an option picked by its place, or a text typed.
record AnswerJson(@Nullable String option, @Nullable String text) {

  private static final int LONGEST = 10_000;

  /// The answer in the words of the question.
  ///
  /// @param order ids of the options in the order in which they were shown
  Answer answer(List<String> order) {
    if (option != null && text == null) {
      return new Answer.Picked(idAt(option, order));
    }
    if (text != null && option == null) {
      if (text.length() > LONGEST) {
        throw fault("/answer/text", "must be at most " + LONGEST + " characters");
      }
      return new Answer.Typed(text);
    }
    throw fault("/answer", "must hold either option or text");
  }

  /// Which id stands at a place; for a place that was not shown an id that nothing has.
  private static String idAt(String place, List<String> order) {
    for (int i = 0; i < order.size(); i++) {
      if (place.equals(Integer.toString(i + 1))) {
        return order.get(i);
      }
    }
    return "";
  }

  private static Refusal fault(String pointer, String message) {
    return BodyFaults.refusal(List.of(new Fault(pointer, message)));
  }
}
