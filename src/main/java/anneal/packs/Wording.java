package anneal.packs;

import java.util.ArrayList;
import java.util.List;

/// What learners are served of a question, values included: with one hash always the same.
final class Wording {

  private Wording() {}

  /// The hash of a question's canonical text and of what that does not tell: the order of the names
  /// that are drawn, where it is not the alphabet's.
  static String hash(Node.Obj question) {
    List<String> parts = new ArrayList<>(List.of(Canon.text(question)));
    String names = VariantDraws.names(question);
    if (!isSorted(List.of(names.split(",")))) {
      parts.add("order=" + names);
    }
    return Canon.hash(parts);
  }

  private static boolean isSorted(List<String> names) {
    return names.equals(names.stream().sorted().toList());
  }
}
