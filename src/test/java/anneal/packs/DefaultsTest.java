package anneal.packs;

import static anneal.packs.Folders.draft;
import static anneal.packs.Folders.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import anneal.files.PackFolder;
import anneal.question.Multi;
import anneal.question.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `pack.json` says for questions that say nothing.
class DefaultsTest {

  @TempDir Path root;

  private Folders.Draft pack(String defaults, String own) {
    return draft(root, "small").manifest(defaults).questions(multi("one", own));
  }

  private static String multi(String id, String own) {
    return """
    {"id": "%s", "kind": "multi", %s "seconds": 30,
     "stem": "Which are even?", "explanation": "Two and four are.",
     "options": [{"id": "a", "text": "two", "correct": true},
                 {"id": "b", "text": "four", "correct": true},
                 {"id": "c", "text": "five", "remark": "It is odd."}],
     "references": [{"title": "A book", "url": "https://example.org"}],
     "tests": [{"answer": ["a", "b"], "score": 1}]}"""
        .formatted(id, own);
  }

  private static String defaults(String grading) {
    return "\"defaults\": {\"level\": \"senior\", \"grading\": \"%s\"},".formatted(grading);
  }

  private Question question(String defaults, String own) {
    return only(pack(defaults, own).load());
  }

  private static Multi.Grading grading(Question question) {
    return assertInstanceOf(Multi.class, question.variant(0).task()).grading();
  }

  private Lock.Entry locked(String defaults, String own) {
    var folder = new PackFolder(pack(defaults, own).path(), PackFolder.Standing.ALONE);
    return Lock.of(folder.read(LoadCache.NONE).value().orElseThrow()).questions().get("one");
  }

  @Test
  void aQuestionWithoutGradingTakesItsPacks() {
    Question net = question(defaults("net"), "");
    assertEquals(Multi.Grading.NET, grading(net));
    assertEquals(
        Multi.Grading.DECISIONS, grading(question(defaults("net"), "\"grading\": \"decisions\",")));
    Question all = question(defaults("all"), "");
    assertEquals(Multi.Grading.ALL, grading(all));
    assertNotEquals(net.revision().hash(), all.revision().hash());
  }

  @Test
  void itIsGradedSoWhenItIsReadLate() {
    var cache = new SessionCache();
    Folders.Draft pack = pack(defaults("net"), "");
    pack.load(new PackAssembler(cache));
    assertEquals(Multi.Grading.NET, grading(only(pack.load(new PackAssembler(cache)))));
  }

  @Test
  void theGradingOfThePackIsPartOfTheKey() {
    Lock.Entry own = locked("", "\"level\": \"senior\", \"grading\": \"net\",");
    assertEquals(own.key(), locked(defaults("net"), "").key());
    assertNotEquals(own.key(), locked(defaults("all"), "").key());
    assertEquals(locked("", "\"level\": \"senior\","), locked(defaults("all"), ""));
  }

  @Test
  void theLevelOfThePackCountsForTheRoleMap() {
    Folders.Draft pack = draft(root, "small").manifest(defaults("all"));
    List<String> questions = new ArrayList<>(List.of(Folders.choice("six", "it")));
    for (int i = 1; i <= 5; i++) {
      questions.add(multi("multi-" + i, ""));
    }
    questions.replaceAll(it -> it.replace("\"level\": \"junior\",", ""));
    pack.questions(questions.toArray(String[]::new));
    PackFolder folder = new PackFolder(pack.path(), PackFolder.Standing.ALONE);
    PackSource source = folder.read(LoadCache.NONE).value().orElseThrow();
    assertEquals(List.of(), RoleMap.check(role("senior"), List.of(source)));
    assertEquals(1, RoleMap.check(role("junior"), List.of(source)).size());
  }

  private static Node.Obj role(String level) {
    return object(
        "items",
        list(
            object(
                "id", text("sorting"),
                "topics", list(object("topic", text("small/basics"))),
                "levels", list(text(level)))));
  }

  private static Node.Obj object(Object... fields) {
    var all = new LinkedHashMap<String, Node>();
    for (int i = 0; i < fields.length; i += 2) {
      all.put((String) fields[i], (Node) fields[i + 1]);
    }
    return new Node.Obj(Place.of("role.json"), all);
  }

  private static Node list(Node item) {
    return new Node.Arr(Place.of("role.json"), List.of(item));
  }

  private static Node text(String text) {
    return new Node.Str(Place.of("role.json"), text, text);
  }
}
