package anneal.packs;

import static anneal.packs.Folders.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which letters name an option that nobody can find, and which stand for something else.
class OptionNamesTest {

  private static final String QUESTION =
      """
      {"id": "one", "kind": "multi", "level": "junior", "seconds": 30,
       "stem": "Which of these help?", "explanation": "It is measured.",
       "options": [{"id": "a", "text": "waiting", "correct": true},
                   {"id": "b", "text": "hoping", "remark": "Hope moves no number."},
                   {"id": "c", "text": "asking", "correct": true},
                   {"id": "d", "text": "guessing", "remark": "Guesses move no number."},
                   {"id": "e", "text": "praying", "remark": "Prayers move no number."}],
       "references": [{"title": "A book", "url": "https://example.org"}],
       "tests": [{"answer": ["a", "c"], "score": 1}]}""";

  @TempDir Path root;

  private List<String> codes(String question) {
    return draft(root, "small").manifest().questions(question).load().findings().stream()
        .map(Finding::code)
        .toList();
  }

  private static String explained(String words) {
    return QUESTION.replace("It is measured.", words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The calm (a) and the question (c) count.",
        "What moves nothing (b, d) is left.",
        "What moves nothing (b, d and e) is left.",
        "What does measure **(a)** do?",
        "Take option c.",
        "Options B and D move nothing.",
        "Steps (a) and (c) help.",
        "It was option a, and hardly anybody took it.",
        "b) moves nothing.",
        "One by one. b: hope. e: prayer.",
        "For a, c and e the way is known.",
        "d stops at the guess; b does not even guess.",
        "a is a way, and c too.",
        "Two of them are in doubt: (a) and (c).",
      })
  void aLetterThatNobodySeesIsFound(String explanation) {
    assertEquals(List.of("W018"), codes(explained(explanation)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The slope is f(a), f(b, c) or $P(d)$, in code `f(e)`, `(a, b)` and $a$ or $(b)$.",
        "```python\\nf = (a, b)\\n```",
        "Article 5(1)(b) and 6(1)(e) allow it.",
        "The d in idf stands for the document.",
        "Two reasons: (a) it is far slower, and (b) it costs more.",
        "An option a team likes, a step a day, the answer a model gives.",
        "It takes 3 d, or 5 c and 7 b.",
        "By e-mail, e.g. once a day, i.e. not often, after an a/b test.",
        "Model (A) beats model (B), and C beats D.",
        "Cases (f) and (g), the pair (b, x).",
        "They don't; it's 'b' or 'c' in the file.",
      })
  void aLetterThatStandsForSomethingElseIsNot(String explanation) {
    assertEquals(List.of(), codes(explained(explanation)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which help: (a) waits, (b) hopes, (c) asks?",
        "Of the plans $a$, `b` and **c**, which help?",
        "| plan | days |\\n|---|---|\\n| a | 3 |\\n| b | 4 |\\n| c | 5 |\\n\\nWhich help?",
      })
  void lettersOfTheStemMeanWhatTheyMeanThere(String stem) {
    String question = explained("Waiting (a), hope (b) and a question (c).");
    assertEquals(List.of(), codes(question.replace("Which of these help?", stem)));
  }

  @Test
  void lettersOfTheOptionsMeanWhatTheyMeanThere() {
    String question = explained("Hope (b) moves nothing.").replace("hoping", "line b of the code");
    assertEquals(List.of(), codes(question));
  }

  @Test
  void optionsThatAllHaveTheirPlaceMayBeNamed() {
    String question = explained("Hope (b) moves nothing.");
    assertEquals(List.of(), codes(question.replace("\"text\"", "\"pin\": true, \"text\"")));
  }
}
