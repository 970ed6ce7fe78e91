package anneal.packs;

/// Where in a pack something stands.
///
/// @param file path relative to the questions folder, with `/`
/// @param line from 1
/// @param column from 1, in characters
/// @param path to the value, [Pointer#ROOT] for the whole file
public record Place(String file, int line, int column, Pointer path) {

  /// The same with a pointer as it is written (RFC 6901), empty for the whole file.
  public Place(String file, int line, int column, String pointer) {
    this(file, line, column, Pointer.written(pointer));
  }

  /// The start of a file.
  public static Place of(String file) {
    return new Place(file, 1, 1, Pointer.ROOT);
  }

  /// JSON pointer (RFC 6901) of the value, empty for the whole file. It is written out anew each
  /// time: few of the places in a file are ever asked for it.
  public String pointer() {
    return path.toString();
  }

  /// The same place in a file of another name.
  Place in(String other) {
    return new Place(other, line, column, path);
  }

  /// The same value some columns on.
  Place right(int columns) {
    return new Place(file, line, column + columns, path);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
