package anneal.packs;

import java.util.Optional;

/// Where in a question something stands, whatever line the question has moved to.
///
/// @param pointer JSON pointer from the file's root or, in a kept finding, from the question
/// @param offset index of a character of the string there, or [#START] or [#NAME]
record Spot(String pointer, int offset) {

  /// The beginning of the value.
  static final int START = -1;

  /// The key before the value.
  static final int NAME = -2;

  /// The beginning of a value.
  static Spot of(Node node) {
    return new Spot(node.place().pointer(), START);
  }

  /// A character of a string.
  static Spot in(Node.Str str, int index) {
    return new Spot(str.place().pointer(), index);
  }

  /// The key of a property.
  static Spot name(Node.Obj holder, String key) {
    return new Spot(Pointer.of(holder.place().pointer(), key), NAME);
  }

  /// The same spot seen from a value above it.
  Spot below(String base) {
    boolean within = pointer.startsWith(base);
    return new Spot(within ? pointer.substring(base.length()) : "", within ? offset : START);
  }

  /// The place in the file as it is now.
  ///
  /// @param base the value that the pointer starts from
  Place place(Node base) {
    if (offset == NAME) {
      int slash = pointer.lastIndexOf('/');
      String key = Pointer.name(pointer.substring(slash + 1));
      return base.at(pointer.substring(0, slash))
          .flatMap(it -> it instanceof Node.Obj obj ? obj.name(key) : Optional.empty())
          .orElse(base.place());
    }
    Node node = base.at(pointer).orElse(base);
    return offset >= 0 && node instanceof Node.Str str ? str.at(offset) : node.place();
  }
}
