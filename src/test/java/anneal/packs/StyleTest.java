package anneal.packs;

import static anneal.packs.Folders.choice;
import static anneal.packs.Folders.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where style warnings are due, and where they would be a nuisance.
class StyleTest {

  @TempDir Path root;

  private List<String> codes(String question) {
    return draft(root, "small").manifest().questions(question).load().findings().stream()
        .map(Finding::code)
        .toList();
  }

  private List<String> stem(String stem) {
    return codes(choice("one", "this").replace("What is it?", stem));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which of these is not a metric?",
        "Which loss does not punish outliers?",
        "What can never be negative?",
        "Which metrics are most often not used here?",
        "All of these are losses except:",
      })
  void aNegationThatTurnsTheQuestionAroundIsMarked(String stem) {
    assertEquals(List.of("W010"), stem(stem));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which of these is **not** a metric?",
        "Which of these is NOT a metric?",
        "Frustration, which is not recorded, rises. What do you do?",
        "What happens if the data are not shuffled?",
        "Which model is best when labels are not known?",
        "The labels are not known. Which model is best?",
        "Who is right? It is not the analyst.",
        "Every week except the last was normal. What is it?",
      })
  void otherNegationsAreLeftAlone(String stem) {
    assertEquals(List.of(), stem(stem));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wrong.|W002",
        "No, this is not correct|W002",
        "Incorrect answer.|W002",
        "No: that is the mean.|",
        "Right for sums, wrong for products.|",
        "Precision.|",
      })
  void aRemarkGivesAReason(String remark, String code) {
    String question = choice("one", "this").replace("It is not something else.", remark);
    assertEquals(code == null ? List.of() : List.of(code), codes(question));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "All of the above|W009",
        "none of the other options|W009",
        "Both of these|W009",
        "None of these models|W009",
        "It is above all of them|",
        "The sum of the above-average days|",
        "Remove all of the outliers|",
      })
  void optionsStandOnTheirOwn(String option, String code) {
    String question = choice("one", "this").replace("\"something else\"", "\"" + option + "\"");
    assertEquals(code == null ? List.of() : List.of(code), codes(question));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the precision of the classifier at a threshold|W008",
        "the precision of it all|",
        "yes|",
        "$\\\\frac{\\\\mathrm{TP}}{\\\\mathrm{TP}+\\\\mathrm{FP}}$|",
      })
  void theKeyIsNotFarTheLongest(String key, String code) {
    assertEquals(code == null ? List.of() : List.of(code), codes(choice("one", key)));
  }

  @ParameterizedTest
  @CsvSource({"40,0", "41,1"})
  void anOptionHasAtMostFortyWords(int words, int warnings) {
    String longOption = "\"" + "word ".repeat(words).strip() + "\"";
    String question = choice("one", "this").replace("\"something else\"", longOption);
    assertEquals(warnings, codes(question).stream().filter("W005"::equals).count());
  }

  @ParameterizedTest
  @CsvSource({"120,0", "121,1"})
  void aStemHasAtMostAHundredAndTwentyWords(int words, int warnings) {
    String stem =
        "word ".repeat(words - 1) + "$a + b = c$?\\n\\n```text\\n" + "code ".repeat(99) + "\\n```";
    assertEquals(warnings, stem(stem).size());
  }
}
