package anneal.packs;

/// Where in a pack something stands.
///
/// @param file path relative to the questions folder, with `/`
/// @param line from 1
/// @param column from 1, in characters
/// @param pointer JSON pointer (RFC 6901) of the value, empty for the whole file
public record Place(String file, int line, int column, String pointer) {

  /// The start of a file.
  public static Place of(String file) {
    return new Place(file, 1, 1, "");
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
