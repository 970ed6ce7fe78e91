package anneal.files;

import anneal.packs.Lock;
import anneal.packs.PackSource;
import anneal.question.Change;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Gives questions that were imported again the revisions that an author would have given them:
/// another program knows nothing of revisions, learners' progress hangs on them.
///
/// @param before the questions as they were
/// @param lock what they asked and took for right
/// @param note what `changes` says of a change
record Revising(Map<String, JsonNode> before, Lock lock, String note) {

  /// @param files the topic files as they were
  static Revising of(Iterable<JsonNode> files, PackSource before, String note) {
    Map<String, JsonNode> questions = new HashMap<>();
    files.forEach(
        file -> file.path("questions").forEach(it -> questions.put(it.path("id").asText(""), it)));
    return new Revising(questions, Lock.of(before), note);
  }

  /// Gives the parts of the questions of a file the ids they had.
  void align(ArrayNode questions) {
    for (JsonNode each : questions) {
      JsonNode was = before.get(each.path("id").asText(""));
      if (was != null && each instanceof ObjectNode question) {
        Aligning.align(question, was);
      }
    }
  }

  /// Gives the questions of a file their revisions; after [#align].
  ///
  /// @param now what they ask and take for right
  void revise(ArrayNode questions, Lock now) {
    for (JsonNode each : questions) {
      if (each instanceof ObjectNode question) {
        String id = question.path("id").asText("");
        Lock.Entry was = lock.questions().get(id);
        Lock.Entry is = now.questions().get(id);
        if (was != null && is != null) {
          revise(question, was, is);
        }
      }
    }
  }

  private void revise(ObjectNode question, Lock.Entry was, Lock.Entry is) {
    Optional<Change.Kind> kind = is.changeSince(was);
    ArrayNode changes = JsonNodeFactory.instance.arrayNode();
    before
        .getOrDefault(question.path("id").asText(""), MissingNode.getInstance())
        .path("changes")
        .forEach(changes::add);
    int rev = was.rev();
    if (kind.isPresent()) {
      rev = Math.max(was.rev() + 1, is.rev());
      String name = kind.get().name().toLowerCase(Locale.ROOT);
      changes.addObject().put("rev", rev).put("kind", name).put("note", note);
    }
    question.remove("changes");
    question.put("rev", rev);
    if (!changes.isEmpty()) {
      question.set("changes", changes);
    }
  }
}
