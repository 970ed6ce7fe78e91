package anneal.files;

import anneal.packs.Code;
import anneal.packs.Finding;
import anneal.packs.Place;
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
    return new JsonText(file, lenient).place(Math.max(0, lenient.indexOf('\uFFFD')), "");
  }

  private static int[] starts(String text) {
    int[] starts = new int[64];
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      if (isLineEnd(text, i)) {
        starts = lines < starts.length ? starts : Arrays.copyOf(starts, 2 * lines);
        starts[lines++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, lines);
  }

  private static boolean isLineEnd(String text, int index) {
    char c = text.charAt(index);
    return c == '\n'
        || (c == '\r' && (index + 1 == text.length() || text.charAt(index + 1) != '\n'));
  }

  String text() {
    return text;
  }

  String file() {
    return file;
  }

  /// The place of a character.
  ///
  /// @param offset from 0
  Place place(int offset, String pointer) {
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
