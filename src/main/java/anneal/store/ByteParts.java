package anneal.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Large files in parts, so that no value of a table is large.
final class ByteParts {

  /// Bytes of one part.
  private static final int PART = 1 << 19;

  private ByteParts() {}

  static byte[] joined(List<byte[]> parts) {
    byte[] all = new byte[parts.stream().mapToInt(it -> it.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  static List<byte[]> of(byte[] archive) {
    List<byte[]> parts = new ArrayList<>();
    for (int from = 0; from < archive.length || from == 0; from += PART) {
      parts.add(Arrays.copyOfRange(archive, from, Math.min(archive.length, from + PART)));
    }
    return parts;
  }
}
