package anneal.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// CRC-32C over the columns of an event, in the order of the table. SQLite itself finds only about
/// half of all flipped bits: those in its structure, not those in a value.
///
/// Each column is fed as one byte for its type and the bytes of its value; a text also with its
/// length, so that no two rows of a kind give the same bytes. `arrival` is left out: the database
/// chooses it, and the structure check covers it.
final class Checksum {

  private final CRC32C crc = new CRC32C();
  private final ByteBuffer number = ByteBuffer.allocate(1 + Long.BYTES);

  private Checksum() {}

  /// The checksum of a row, 0..2^32-1, whatever its own `crc` says.
  static long of(EventRow row) {
    return new Checksum()
        .text(row.id())
        .text(row.learner())
        .text(row.pack())
        .text(row.slug())
        .text(row.sitting())
        .text(row.kind())
        .whole(row.at())
        .whole(row.day())
        .text(row.undoes())
        .added(row.regrades())
        .whole(row.untilDay())
        .whole(row.suspended())
        .review(row.review())
        .crc
        .getValue();
  }

  private Checksum review(ReviewRow row) {
    return whole(row.revision())
        .text(row.hash())
        .whole(row.variant())
        .text(row.shown())
        .text(row.answer())
        .text(row.confidence())
        .whole(row.milliseconds())
        .whole(row.hints())
        .text(row.marking())
        .real(row.score())
        .whole(row.rating())
        .whole(row.elapsed())
        .real(row.stabilityBefore())
        .real(row.difficultyBefore())
        .real(row.stabilityAfter())
        .real(row.difficultyAfter())
        .whole(row.dueDay());
  }

  private Checksum text(@Nullable String value) {
    if (value == null) {
      return empty();
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    feed('t', bytes.length);
    crc.update(bytes);
    return this;
  }

  /// A column that older rows do not have: they keep their checksums.
  private Checksum added(@Nullable String value) {
    return value == null ? this : text(value);
  }

  private Checksum whole(@Nullable Number value) {
    return value == null ? empty() : feed('i', value.longValue());
  }

  /// Adding zero makes -0.0 the 0.0 as which SQLite keeps it.
  private Checksum real(@Nullable Double value) {
    return value == null ? empty() : feed('r', Double.doubleToLongBits(value + 0.0));
  }

  private Checksum empty() {
    crc.update('n');
    return this;
  }

  private Checksum feed(char type, long bits) {
    number.clear().put((byte) type).putLong(bits).flip();
    crc.update(number);
    return this;
  }
}
