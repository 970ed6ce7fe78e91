package anneal.packs;

import java.util.List;
import java.util.SequencedMap;

/// A JSON value with the place where it stands: the paper as read.
public sealed interface Node {

  /// Where the value begins.
  Place place();

  /// An object; keys in file order, duplicates already reported and dropped.
  record Obj(Place place, SequencedMap<String, Node> fields) implements Node {}

  /// An array.
  record Arr(Place place, List<Node> items) implements Node {}

  /// A string.
  record Str(Place place, String text) implements Node {}

  /// A number.
  record Num(Place place, double number) implements Node {}

  /// True or false.
  record Bool(Place place, boolean value) implements Node {}

  /// Null.
  record Null(Place place) implements Node {}
}
