package anneal.files;

import anneal.authors.BlindCopy;
import anneal.authors.BlindCopy.Blinded;
import anneal.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Blind copies on disk: one file for the solver, one for whoever compares.
///
/// @param sheets folder of what solvers may see, a file for each pack
/// @param keys folder of the files that say which question each number is, and what is right
public record BlindFiles(Path sheets, Path keys) {

  /// Writes both files of a pack; folders are made where they are missing.
  ///
  /// @throws IOException where a file cannot be written
  public void write(BlindCopy copy) throws IOException {
    List<Map<String, Object>> questions = new ArrayList<>();
    Map<String, Object> answers = new LinkedHashMap<>();
    for (Blinded question : copy.questions()) {
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("number", question.number());
      shown.putAll(question.sheet().shown());
      questions.add(shown);
      answers.put(Integer.toString(question.number()), answer(question));
    }
    Map<String, Object> sheet = new LinkedHashMap<>();
    sheet.put("pack", copy.pack());
    sheet.put("questions", questions);
    Map<String, Object> key = new LinkedHashMap<>();
    key.put("pack", copy.pack());
    key.put("version", copy.version());
    key.put("questions", answers);
    write(sheets, copy.pack(), sheet);
    write(keys, copy.pack(), key);
  }

  private static Map<String, Object> answer(Blinded question) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", question.source().id().toString());
    answer.put("rev", question.source().revision().number());
    answer.put("topic", question.source().topic());
    answer.put("kind", question.sheet().shown().get("kind"));
    answer.put("variant", question.variant());
    answer.put("key", question.sheet().key());
    return answer;
  }

  private static void write(Path folder, String pack, Map<String, Object> tree) throws IOException {
    Files.createDirectories(folder);
    byte[] json = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(tree);
    Files.write(folder.resolve(pack + ".json"), json);
  }
}
