package anneal.anki;

import anneal.archive.Refused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A message of protocol buffers, as fields in the order they stand; what a field means is up to
/// the reader. Sixty lines instead of a library, since only four small messages are ever read.
///
/// @param fields numbers with values
record Message(List<Field> fields) {

  /// One field.
  static final class Field {
    private final int id;
    private final long number;
    private final byte[] bytes;

    /// @param number of a varint, 0 else
    /// @param bytes of a length-delimited value, empty else
    Field(int id, long number, byte[] bytes) {
      this.id = id;
      this.number = number;
      this.bytes = bytes;
    }
  }

  static Message read(byte[] bytes) throws Refused {
    List<Field> fields = new ArrayList<>();
    Cursor at = new Cursor(bytes);
    while (at.position < bytes.length) {
      long key = at.varint();
      int id = (int) (key >>> 3);
      switch ((int) (key & 7)) {
        case 0 -> fields.add(new Field(id, at.varint(), new byte[0]));
        case 1 -> at.skip(8);
        case 2 -> fields.add(new Field(id, 0, at.block()));
        case 5 -> at.skip(4);
        default -> throw broken();
      }
    }
    return new Message(List.copyOf(fields));
  }

  /// The first number under an id, 0 where there is none.
  long number(int id) {
    return fields.stream()
        .filter(it -> it.id == id)
        .mapToLong(it -> it.number)
        .findFirst()
        .orElse(0);
  }

  /// The first text under an id, empty where there is none.
  String text(int id) {
    return blocks(id).stream()
        .map(it -> new String(it, StandardCharsets.UTF_8))
        .findFirst()
        .orElse("");
  }

  /// All length-delimited values under an id.
  List<byte[]> blocks(int id) {
    return fields.stream().filter(it -> it.id == id).map(it -> it.bytes).toList();
  }

  private static Refused broken() {
    return new Refused("A message in the package is broken; export it again.");
  }

  private static final class Cursor {
    private final byte[] bytes;
    private int position;

    Cursor(byte[] bytes) {
      this.bytes = bytes;
    }

    long varint() throws Refused {
      long value = 0;
      for (int shift = 0; shift < 64; shift += 7) {
        if (position >= bytes.length) {
          throw broken();
        }
        byte next = bytes[position++];
        value |= (long) (next & 0x7f) << shift;
        if (next >= 0) {
          return value;
        }
      }
      throw broken();
    }

    void skip(long count) throws Refused {
      if (count < 0 || count > bytes.length - position) {
        throw broken();
      }
      position += (int) count;
    }

    byte[] block() throws Refused {
      long length = varint();
      int start = position;
      skip(length);
      return Arrays.copyOfRange(bytes, start, position);
    }
  }
}
