package anneal.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What learners are served of a question, values included: with one hash always the same.
final class Wording {

  private Wording() {}

  /// The hash of a question's canonical text and of what that does not tell: the order of the names
  /// that are drawn, where it is not the alphabet's, and the grading that its pack gives it.
  static String hash(Node.Obj question, Node.Obj defaults) {
    List<String> parts = new ArrayList<>(List.of(Canon.text(question)));
    grading(question, defaults).ifPresent(it -> parts.add("grading=" + it));
    String names = VariantDraws.names(question);
    if (!isSorted(List.of(names.split(",")))) {
      parts.add("order=" + names);
    }
    return Canon.hash(parts);
  }

  /// The grading that a question takes from its pack; empty where it takes none or the usual one.
  static Optional<String> grading(Node.Obj question, Node.Obj defaults) {
    return defaults
        .text("grading")
        .filter(it -> !it.equals("all") && question.find("grading").isEmpty())
        .filter(_ -> question.text("kind").orElse("").equals("multi"));
  }

  private static boolean isSorted(List<String> names) {
    return names.equals(names.stream().sorted().toList());
  }
}
