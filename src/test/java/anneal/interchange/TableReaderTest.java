package anneal.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.interchange.Loss.Fate;
import anneal.question.Choice;
import anneal.question.Multi;
import anneal.question.Numeric;
import anneal.question.Recall;
import anneal.question.Tolerance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stem,a,b,correct,explanation\nTwo?,\"one, not\",two,b,Count\n",
        "\uFEFFstem;a;b;correct;explanation\r\nTwo?;\"one, not\";two;b;Count\r\n",
        "Question\tA\tB\tKey\tExplanation\nTwo?\tone, not\ttwo\ttwo\tCount",
        "stem|a|b|correct|explanation\nTwo?|one, not|two|B|Count\n\n",
      })
  void dialectsReadTheSame(String file) {
    Imported imported = TableReader.read(file);
    assertEquals(1, imported.drafts().size(), () -> imported.losses().toString());
    Choice choice = (Choice) imported.drafts().getFirst().task();
    assertEquals("two", choice.key().text());
    assertEquals("one, not", choice.options().getFirst().text());
    assertEquals("Count", imported.drafts().getFirst().notes().explanation());
  }

  @Test
  void columnsTellTheKind() {
    String file =
        """
        stem,a,b,c,correct,answer,tolerance,accept,back
        Which?,x,y,z,a c,,,,
        How much?,,,,,0.5,rel 0.01,,
        Word?,,,,,,,"recall
        sensitivity",
        Define recall,,,,,,,,TP over P
        """;
    List<Draft> drafts = TableReader.read(file).drafts();
    assertEquals(Multi.Grading.ALL, ((Multi) drafts.get(0).task()).grading());
    assertEquals(new Tolerance.Within(0, 0.01), ((Numeric) drafts.get(1).task()).tolerance());
    assertEquals(2, ((anneal.question.Phrase) drafts.get(2).task()).accept().size());
    assertEquals(new Recall("TP over P"), drafts.get(3).task());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,2\n",
        "stem,a,b,correct\nWhich?,x,y,\n",
        "stem,a,b,correct,kind\nWhich?,x,y,a b,choice\n",
        "stem,answer\nHow much?,NaN\n",
        "stem,kind\nWhich?,riddle\n",
        "stem,accept\nWhich?,\" \"\n",
        "stem,answer\n\"never closed,1\n",
      })
  void whatIsNoQuestionIsDroppedWithTheReason(String file) {
    Imported imported = TableReader.read(file);
    assertEquals(List.of(), imported.drafts());
    assertEquals(Fate.DROPPED, imported.losses().getFirst().fate());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\tx",
        "'=1",
        "''-x",
        "'quoted'",
        "=cmd|' /C calc'!A0"
      })
  void noCellIsAFormulaAndEachComesBack(String cell) throws Table.Unreadable {
    String file = Table.write(List.of("stem"), List.of(Map.of("stem", cell)));
    String written = file.lines().toList().get(1).replaceFirst("^\"", "");
    assertTrue("=+-@\t\r".indexOf(written.charAt(0)) < 0, written);
    assertEquals(List.of(Map.of("stem", cell)), Table.read(file));
  }

  @Test
  void markdownThatWouldBeFilledIsSetApart() {
    Draft draft = TableReader.read("stem,back\nWhat is {{n}}?,x\n").drafts().getFirst();
    assertEquals("What is { {n}}?", draft.stem());
  }
}
