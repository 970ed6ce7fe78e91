package anneal.packs;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A JSON value with the place where it stands: the paper as read.
public sealed interface Node {

  /// Where the value begins.
  Place place();

  /// The value at a JSON pointer below this one; empty where there is none.
  default Optional<Node> at(String pointer) {
    if (pointer.isEmpty()) {
      return Optional.of(this);
    }
    int end = pointer.indexOf('/', 1);
    String name = Pointer.name(end < 0 ? pointer.substring(1) : pointer.substring(1, end));
    return child(name).flatMap(it -> it.at(end < 0 ? "" : pointer.substring(end)));
  }

  private Optional<Node> child(String name) {
    return switch (this) {
      case Obj obj -> obj.find(name);
      case Arr arr -> Pointer.index(name, arr.items().size()).map(arr.items()::get);
      case Str _, Num _, Bool _, Null _ -> Optional.empty();
    };
  }

  /// A number as a person writes it: without `.0`, with an exponent only where it is long.
  static String plain(double number) {
    boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
    return whole ? String.valueOf((long) number) : String.valueOf(number);
  }

  /// An object; keys in file order, duplicates already reported and dropped.
  ///
  /// @param keys where each key stands
  record Obj(Place place, SequencedMap<String, Node> fields, Keys keys) implements Node {

    /// One that was not read from a file.
    Obj(Place place, SequencedMap<String, Node> fields) {
      this(place, fields, Keys.UNREAD);
    }

    /// Where a key stands; empty where there is none in a file.
    public Optional<Place> name(String key) {
      int number = List.copyOf(fields.keySet()).indexOf(key);
      return number < 0 || number >= keys.count()
          ? Optional.empty()
          : Optional.of(
              new Place(
                  place.file(), keys.line(number), keys.column(number), place.path().at(key)));
    }

    /// The value under a key.
    public Optional<Node> find(String name) {
      return Optional.ofNullable(fields.get(name));
    }

    /// The object under a key; empty where it is missing or something else.
    public Optional<Obj> object(String name) {
      return fields.get(name) instanceof Obj obj ? Optional.of(obj) : Optional.empty();
    }

    /// The string under a key; empty where it is missing or something else.
    public Optional<String> text(String name) {
      return fields.get(name) instanceof Str str ? Optional.of(str.text()) : Optional.empty();
    }

    /// The number under a key; empty where it is missing or something else.
    public Optional<Double> number(String name) {
      return fields.get(name) instanceof Num num ? Optional.of(num.number()) : Optional.empty();
    }

    /// Whether the value under a key is `true`.
    public boolean flag(String name) {
      return fields.get(name) instanceof Bool bool && bool.value();
    }

    /// The items of the array under a key; none where it is missing or something else.
    public List<Node> items(String name) {
      return fields.get(name) instanceof Arr arr ? arr.items() : List.of();
    }

    /// The objects among the items of the array under a key.
    public List<Obj> objects(String name) {
      return items(name).stream().filter(Obj.class::isInstance).map(Obj.class::cast).toList();
    }

    /// The strings among the items of the array under a key.
    public List<String> texts(String name) {
      return items(name).stream()
          .filter(Str.class::isInstance)
          .map(it -> ((Str) it).text())
          .toList();
    }
  }

  /// An array.
  record Arr(Place place, List<Node> items) implements Node {}

  /// A string.
  ///
  /// @param text what it says
  /// @param raw how it is written between the quotes, with its escapes
  record Str(Place place, String text, String raw) implements Node {

    /// Where a character of the text stands in the file.
    ///
    /// @param index from 0; the text's length means the closing quote
    public Place at(int index) {
      int written = text.length() == raw.length() ? index : Pointer.written(raw, index);
      return place.right(1 + written);
    }
  }

  /// A number.
  record Num(Place place, double number) implements Node {}

  /// True or false.
  record Bool(Place place, boolean value) implements Node {}

  /// Null.
  record Null(Place place) implements Node {}
}
