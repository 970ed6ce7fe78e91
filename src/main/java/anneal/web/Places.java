package anneal.web;

import java.util.List;

/// Ids on the wire are places in the order shown, from `1`: what an author called an option says
/// too much about it.
final class Places {

  private Places() {}

  /// The place of an id; `0` for one that was not shown.
  static String of(String id, List<String> shown) {
    return Integer.toString(shown.indexOf(id) + 1);
  }

  /// The id at a place; for a place that was not shown an id that nothing has.
  static String id(String place, List<String> shown) {
    for (int i = 0; i < shown.size(); i++) {
      if (place.equals(Integer.toString(i + 1))) {
        return shown.get(i);
      }
    }
    return "";
  }
}
