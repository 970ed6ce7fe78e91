package anneal.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A small pack about shapes, to be brought.
public final class Shapes {

  private Shapes() {}

  public static final String MANIFEST =
      """
      {"format": 1, "id": "shapes", "title": "Shapes", "version": "1.0.0", "lang": "en",
       "license": "CC-BY-4.0", "topics": [{"id": "basics", "title": "Basics"}]}
      """;

  /// A flashcard with everything that a good one has.
  public static String card(String id, String back, String more) {
    return """
    {"id": "%s", %s "kind": "recall", "level": "junior", "seconds": 20, "skills": ["shapes.sides"],
     "stem": "How many sides has the shape called %s?", "back": "%s",
     "explanation": "It has %s of them, as its name says.",
     "references": [{"title": "Euclid", "url": "https://example.org/euclid"}]}
    """
        .formatted(id, more, id, back, back);
  }

  public static String topic(String... cards) {
    return "{\"topic\": \"basics\", \"questions\": [\n" + String.join(",\n", cards) + "]}";
  }

  public static byte[] zip(String... namesAndTexts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
