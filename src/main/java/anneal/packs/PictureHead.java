package anneal.packs;

import anneal.packs.Picture.Format;
import java.util.Optional;

/// Reads format and size from the first bytes of a picture. Every offset is checked, since the
/// bytes may be anything.
///
/// Sources: PNG (ISO/IEC 15948), GIF89a, JPEG (ITU-T T.81, annex B), WebP (RFC 9649).
final class PictureHead {

  private final byte[] bytes;

  private PictureHead(byte[] bytes) {
    this.bytes = bytes;
  }

  static PictureHead of(byte[] bytes) {
    return new PictureHead(bytes);
  }

  Optional<Picture> read() {
    if (starts(0, "\u0089PNG\r\n\u001a\n") && starts(12, "IHDR")) {
      return picture(Format.PNG, number(16, 4, false), number(20, 4, false));
    }
    if (starts(0, "GIF87a") || starts(0, "GIF89a")) {
      return picture(Format.GIF, number(6, 2, true), number(8, 2, true));
    }
    if (starts(0, "\u00ff\u00d8\u00ff")) {
      return jpeg();
    }
    return starts(0, "RIFF") && starts(8, "WEBP") ? webp() : Optional.empty();
  }

  private static Optional<Picture> picture(Format format, long width, long height) {
    boolean real = width > 0 && height > 0 && width <= 1 << 24 && height <= 1 << 24;
    return real ? Optional.of(new Picture(format, (int) width, (int) height)) : Optional.empty();
  }

  private boolean starts(int at, String signature) {
    for (int i = 0; i < signature.length(); i++) {
      if (at + i >= bytes.length || (bytes[at + i] & 0xff) != signature.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// An unsigned number; -1 where the bytes end before.
  private long number(int at, int length, boolean little) {
    if (at < 0 || at + length > bytes.length) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < length; i++) {
      int place = little ? at + length - 1 - i : at + i;
      number = number << 8 | (bytes[place] & 0xff);
    }
    return number;
  }

  /// Goes from segment to segment until one that begins a frame.
  private Optional<Picture> jpeg() {
    int at = 2;
    while (at + 4 <= bytes.length && (bytes[at] & 0xff) == 0xff) {
      int marker = bytes[at + 1] & 0xff;
      boolean frame =
          marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
      if (frame) {
        return picture(Format.JPEG, number(at + 7, 2, false), number(at + 5, 2, false));
      }
      boolean alone = marker == 0xff || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
      long length = alone ? 0 : number(at + 2, 2, false);
      at += marker == 0xff ? 1 : 2 + (int) Math.max(0, length);
    }
    return Optional.empty();
  }

  private Optional<Picture> webp() {
    if (starts(12, "VP8 ")) {
      return picture(Format.WEBP, number(26, 2, true) & 0x3fff, number(28, 2, true) & 0x3fff);
    }
    if (starts(12, "VP8L")) {
      long sizes = number(21, 4, true);
      return sizes < 0
          ? Optional.empty()
          : picture(Format.WEBP, (sizes & 0x3fff) + 1, (sizes >> 14 & 0x3fff) + 1);
    }
    boolean whole = starts(12, "VP8X") && number(27, 3, true) >= 0;
    return whole
        ? picture(Format.WEBP, number(24, 3, true) + 1, number(27, 3, true) + 1)
        : Optional.empty();
  }
}
