package anneal.study;

import anneal.question.Revision;
import java.util.List;

/// What exactly a learner saw.
///
/// @param revision which wording
/// @param variant number of the variant
/// @param order ids in the order they were shown, empty where the kind has none
public record Asked(Revision revision, int variant, List<String> order) {
  public Asked {
    order = List.copyOf(order);
  }
}
