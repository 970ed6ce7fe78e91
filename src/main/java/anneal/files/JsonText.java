package anneal.files;

import anneal.packs.Code;
import anneal.packs.Finding;
import anneal.packs.Place;
import anneal.packs.Pointer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The characters of a file with the lines they stand on.
final class JsonText {

  private final String file;
  private final String text;
  private final int[] starts;

  private JsonText(String file, String text) {
    this.file = file;
    this.text = text;
    this.starts = starts(text);
  }

  /// What became of the bytes: a text, or the reason why not.
  sealed interface Decoded {
    /// Readable.
    record Ok(JsonText text) implements Decoded {}

    /// Not UTF-8.
    record Failed(Finding finding) implements Decoded {}
  }

  /// Decodes UTF-8; a byte order mark is skipped.
  static Decoded decode(String file, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Decoded.Ok(
          new JsonText(file, text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (CharacterCodingException e) {
      return new Decoded.Failed(
          Code.NOT_UTF8.at(firstBad(file, bytes), "the file has bytes that are not UTF-8"));
    }
  }

  private static Place firstBad(String file, byte[] bytes) {
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    return new JsonText(file, lenient).place(Math.max(0, lenient.indexOf('\uFFFD')));
  }

  private static int[] starts(String text) {
    boolean old = text.indexOf('\r') >= 0;
    int[] starts = new int[64];
    int lines = 1;
    for (int end = end(text, 0, old); end >= 0; end = end(text, end + 1, old)) {
      starts = lines < starts.length ? starts : Arrays.copyOf(starts, 2 * lines);
      starts[lines++] = end + 1;
    }
    return Arrays.copyOf(starts, lines);
  }

  /// Index of the next line end; -1 where there is none.
  ///
  /// @param old whether a carriage return may stand by itself
  private static int end(String text, int from, boolean old) {
    int feed = text.indexOf('\n', from);
    int back = old ? text.indexOf('\r', from) : -1;
    if (back < 0 || (feed >= 0 && feed <= back + 1)) {
      return feed;
    }
    return back;
  }

  String text() {
    return text;
  }

  String file() {
    return file;
  }

  /// The place of a character that belongs to no value.
  Place place(int offset) {
    return place(offset, Pointer.ROOT);
  }

  /// The place of a character.
  ///
  /// @param offset from 0
  Place place(int offset, Pointer pointer) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Place(file, line + 1, offset - starts[line] + 1, pointer);
  }

  /// A line without its end; empty where there is no such line.
  ///
  /// @param line from 1
  String line(int line) {
    if (line < 1 || line > starts.length) {
      return "";
    }
    int end = line < starts.length ? starts[line] : text.length();
    return text.substring(starts[line - 1], end).stripTrailing();
  }
}
