package anneal.packs;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where in a pack something stands.
public final class Place {

  private final String file;
  private final int line;
  private final int column;
  private final Pointer pointer;

  /// @param file path relative to the questions folder, with `/`
  /// @param line from 1
  /// @param column from 1, in characters
  /// @param pointer to the value, [Pointer#ROOT] for the whole file
  public Place(String file, int line, int column, Pointer pointer) {
    this.file = file;
    this.line = line;
    this.column = column;
    this.pointer = pointer;
  }

  /// The same with a pointer as it is written (RFC 6901), empty for the whole file.
  public Place(String file, int line, int column, String pointer) {
    this(file, line, column, Pointer.written(pointer));
  }

  /// The start of a file.
  public static Place of(String file) {
    return new Place(file, 1, 1, Pointer.ROOT);
  }

  /// Path relative to the questions folder, with `/`.
  public String file() {
    return file;
  }

  /// From 1.
  public int line() {
    return line;
  }

  /// From 1, in characters.
  public int column() {
    return column;
  }

  /// JSON pointer (RFC 6901) of the value, empty for the whole file. It is written out anew each
  /// time: few of the places in a file are ever asked for it.
  public String pointer() {
    return pointer.toString();
  }

  /// The pointer to put values below.
  public Pointer path() {
    return pointer;
  }

  /// The same place in a file of another name.
  Place in(String other) {
    return new Place(other, line, column, pointer);
  }

  /// The same value some columns on.
  Place right(int columns) {
    return new Place(file, line, column + columns, pointer);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Place it
        && line == it.line
        && column == it.column
        && file.equals(it.file)
        && pointer().equals(it.pointer());
  }

  @Override
  public int hashCode() {
    return Objects.hash(file, line, column);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
