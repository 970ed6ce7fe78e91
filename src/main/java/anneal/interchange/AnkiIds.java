package anneal.interchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Ids of what goes to Anki: the same for the same question at every export, so that a second
/// import updates instead of doubling.
public final class AnkiIds {

  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~";

  private AnkiIds() {}

  /// The guid of a question's note.
  public static String guid(String pack, String question) {
    return base91(number(pack + "\n" + question));
  }

  /// An id of a deck, note or card: milliseconds of some day of 2017 to 2020, by hash.
  public static long id(String name) {
    return 1_500_000_000_000L + Long.remainderUnsigned(number(name), 100_000_000_000L);
  }

  /// An unsigned number in the digits that Anki uses, the highest first.
  static String base91(long unsigned) {
    StringBuilder out = new StringBuilder();
    long rest = unsigned;
    do {
      out.append(LETTERS.charAt((int) Long.remainderUnsigned(rest, LETTERS.length())));
      rest = Long.divideUnsigned(rest, LETTERS.length());
    } while (rest != 0);
    return out.reverse().toString();
  }

  /// Ten hexadecimal digits of a hash.
  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(digest("SHA-256", bytes), 0, 5);
  }

  /// Anki's checksum of a note's first field.
  public static long checksum(String strippedField) {
    byte[] sum = digest("SHA-1", strippedField.getBytes(StandardCharsets.UTF_8));
    return Integer.toUnsignedLong(ByteBuffer.wrap(sum).getInt());
  }

  private static long number(String text) {
    return ByteBuffer.wrap(digest("SHA-256", text.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
