package anneal.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Sound packs and questions to begin with, whose texts say what to write in their place.
public final class StartingPoints {

  private static final String FIRST = "basics";

  /// With it some editors begin a file.
  private static final String MARK = "\uFEFF";

  private StartingPoints() {}

  /// Writes a pack with one topic and one question.
  ///
  /// @param folder its name becomes the pack's id
  /// @throws FileAlreadyExistsException where the folder has a `pack.json` or a first topic
  public static void pack(Path folder, String id, String title) throws IOException {
    Path manifest = folder.resolve(PackFolder.MANIFEST);
    Path topic = folder.resolve(FIRST + ".json");
    for (Path file : new Path[] {manifest, topic}) {
      if (Files.exists(file)) {
        throw new FileAlreadyExistsException(file.toString());
      }
    }
    Files.createDirectories(folder);
    String text = template("pack").replace("@PACK@", id).replace("@TITLE@", escaped(title));
    Files.writeString(manifest, text, StandardOpenOption.CREATE_NEW);
    Files.writeString(topic, file(FIRST, question("choice", "my-first-question")));
  }

  /// Adds a question to a topic's file, which is made where it is missing; nothing else in the file
  /// changes.
  ///
  /// @param kind one of the nine
  /// @throws IOException where the file cannot be written or has no list of questions
  public static Path question(Path pack, String topic, String kind, String id) throws IOException {
    Path file = pack.resolve(topic + ".json");
    String question = question(kind, id);
    if (!Files.exists(file)) {
      Files.writeString(file, file(topic, question), StandardOpenOption.CREATE_NEW);
      return file;
    }
    String all = Files.readString(file);
    String mark = all.startsWith(MARK) ? MARK : "";
    String text = all.substring(mark.length());
    End end = end(text);
    if (end.offset < 0) {
      throw new IOException(file + " has no list of `questions` that ends; run anneal check");
    }
    String before = text.substring(0, end.offset).stripTrailing();
    String whole =
        before + (end.empty ? "\n" : ",\n") + question + "\n  " + text.substring(end.offset);
    Files.writeString(file, mark + whole);
    return file;
  }

  /// Where the list of questions closes.
  private record End(int offset, boolean empty) {}

  private static End end(String text) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean questions = parser.currentName().equals("questions");
        boolean list = parser.nextToken() == JsonToken.START_ARRAY;
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        if (questions && list) {
          int offset = (int) parser.currentTokenLocation().getCharOffset();
          return new End(offset, text.substring(start + 1, offset).isBlank());
        }
      }
    }
    return new End(-1, false);
  }

  private static String file(String topic, String question) {
    return "{\n  \"topic\": \"%s\",\n  \"questions\": [\n%s\n  ]\n}\n".formatted(topic, question);
  }

  private static String question(String kind, String id) throws IOException {
    return template(kind).strip().replace("@ID@", id).indent(4).stripTrailing();
  }

  private static String template(String name) throws IOException {
    try (InputStream in = StartingPoints.class.getResourceAsStream("/starting/" + name + ".json")) {
      if (in == null) {
        throw new IOException("the program was packed without a starting point for " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
  }
}
