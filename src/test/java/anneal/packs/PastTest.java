package anneal.packs;

import static anneal.packs.Folders.choice;
import static anneal.packs.Folders.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.question.Change;
import anneal.question.History;
import anneal.question.Pack;
import anneal.question.QuestionId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastTest {

  private static final QuestionId EDITED = new QuestionId("small", "edited");

  @TempDir Path root;
  private Pack pack;

  @BeforeEach
  void load() {
    String edited =
        choice("edited", "four")
            .replace(
                "\"kind\": \"choice\"",
                """
                "kind": "choice", "rev": 4, "changes": [
                  {"rev": 2, "kind": "clarify", "note": "says how many"},
                  {"rev": 3, "kind": "key", "note": "four, not three"},
                  {"rev": 4, "kind": "cosmetic", "note": "spelling"}]\
                """);
    String old =
        choice("old", "five").replace("\"kind\"", "\"replacedBy\": \"edited\",\n \"kind\"");
    pack =
        draft(root, "small")
            .manifest()
            .questions(edited, old, choice("new", "six"))
            .load()
            .value()
            .orElseThrow();
  }

  @Test
  void aQuestionThatWasReplacedIsNotServedAndNamesItsSuccessor() {
    assertEquals(
        List.of("edited", "new"), pack.questions().stream().map(it -> it.id().slug()).toList());
    assertEquals(Map.of(new QuestionId("small", "old"), EDITED), pack.history().replaced());
  }

  @Test
  void theEditsBetweenTwoRevisionsAreThoseAfterTheFirstUpToTheSecond() {
    History history = pack.history();
    assertEquals(
        List.of(new Change(3, Change.Kind.KEY, "four, not three")), history.between(EDITED, 2, 3));
    assertEquals(3, history.between(EDITED, 1, 4).size());
    assertEquals(List.of(), history.between(EDITED, 4, 4));
    assertEquals(List.of(), history.between(new QuestionId("small", "new"), 0, 9));
  }
}
