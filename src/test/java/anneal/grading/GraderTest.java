package anneal.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.grading.Verdict.Graded;
import anneal.grading.Verdict.Ungradable;
import anneal.question.Answer;
import anneal.question.Answer.Picked;
import anneal.question.Answer.Typed;
import anneal.question.Choice;
import anneal.question.Dealer;
import anneal.question.Numeric;
import anneal.question.Numeric.KnownValue;
import anneal.question.Numeric.Notation;
import anneal.question.Task;
import anneal.question.Tolerance;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          a; a,b,c,d; 0; a-gini-floor b
          b; a,b,c,d; 1; b
          c; a,b,c,d; 0; c-gini-ceiling b
          d; a,b,c,d; 0; d b
          a; a,b;     0; a-gini-floor b
          b; a,b;     1; b
          a; b,a;     0; a-gini-floor b
          b; d,c,b;   1; b
          d; d,c,b;   0; d b
          c; c,b,d;   0; c-gini-ceiling b
          b; b;       1; b
          a; '';      0; a-gini-floor b
          b; '';      1; b
          a; b,d;     ungradable; pick one
          c; a,b;     ungradable; pick one
          d; b,a,c;   ungradable; pick one
          e; a,b,c,d; ungradable; pick one
          '';a,b,c,d; ungradable; pick one
          B; a,b,c,d; ungradable; pick one
          b a; a,b;   ungradable; pick one
          ' b'; a,b;  ungradable; pick one
          0; a,b;     ungradable; pick one
          null; a,b;  ungradable; pick one
          a,b; a,b;   ungradable; pick one
          answer; a,b;ungradable; pick one
          """)
  void choicesEarnAllOrNothingAndAreExplained(
      String picked, String order, String score, String said) {
    Task shown =
        Dealer.shown(Tasks.gini(), order.isEmpty() ? List.of() : List.of(order.split(",")));
    assertVerdict(score, said, Grader.grade(shown, new Picked(picked)));
  }

  @Test
  void aRemarkOfTheOwnOptionComesBeforeTheKeys() {
    Graded graded = assertInstanceOf(Graded.class, Grader.grade(Tasks.gini(), new Picked("a")));
    assertEquals(
        List.of(
            new Remark("a", false, "That is entropy's floor.", "gini-floor"),
            new Remark("b", true, "Two equal classes give 0.5.", null)),
        graded.remarks());
    Graded silent = assertInstanceOf(Graded.class, Grader.grade(Tasks.gini(), new Picked("d")));
    assertEquals("This is not the right one.", silent.remarks().getFirst().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          0.727;        1;    ''
          0.7273;       1;    ''
          0,727;        1;    ''
          .727;         1;    ''
          72.7%;        1;    ''
          72.73 %;      1;    ''
          8/11;         1;    ''
          80/110;       1;    ''
          7.27e-1;      1;    ''
          7.27x10^-1;   1;    ''
          0.7278;       1;    ''
          0.7267;       1;    ''
          0.7280;       0;    ''
          0.73;         0;    ''
          0.733;        0.25; answer-f1-is-mean
          11/15;        0.25; answer-f1-is-mean
          73.3%;        0.25; answer-f1-is-mean
          0.571;        0;    answer-f1-is-jaccard
          4/7;          0;    answer-f1-is-jaccard
          -0.727;       0;    sign
          72.7;         0;    % sign
          0.727%;       0;    one too many
          7.27;         0;    too large by a factor of 10.
          0.0727;       0;    too small by a factor of 10.
          727;          0;    too large by a factor of 1,000.
          0.5;          0;    ''
          0;            0;    ''
          1e300;        0;    ''
          abc;          ungradable; digits
          '';           ungradable; Type a number
          8/0;          ungradable; fraction
          0.727 GiB;    ungradable; alone
          1e999;        ungradable; too large
          """)
  void numbersAreHeldAgainstKeyKnownValuesAndSlips(String typed, String score, String said) {
    assertVerdict(score, said, Grader.grade(Tasks.f1(), new Typed(typed)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          2;           1;  ''
          2 GiB;       1;  ''
          2048 MiB;    1;  ''
          2048;        0;  right in MiB
          2147483648;  0;  right in bytes
          0.00195;     0;  turns into GiB
          2 MiB;       0;  turns into GiB
          -2;          0;  sign
          200;         0;  % sign
          20;          0;  factor of 10
          2 TiB;       ungradable; use GiB
          """)
  void unitsThatSlipAreNamed(String typed, String score, String said) {
    assertVerdict(score, said, Grader.grade(Tasks.in(Tasks.GIB), new Typed(typed)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          1.234;   0.0006; 1.234; 1
          1234;    0.5;    1,234; ungradable
          1.234;   0.0006; 1,234; ungradable
          5;       0.0006; 1,234; ungradable
          617;     1000;   1,234; ungradable
          1234.5;  0.6;    1 234,5; 1
          """)
  void anAmbiguousNumberIsAskedBackWhetherOneReadingIsRightOrNot(
      double key, double abs, String typed, String score) {
    Task task = Tasks.of(key, new Tolerance.Within(abs, 0));
    assertVerdict(
        score,
        score.equals("ungradable") ? "1.234 or 1234?" : "",
        Grader.grade(task, new Typed(typed)));
  }

  @Test
  void theNearestKnownValueSpeaksAndTheKeyComesFirst() {
    Numeric task =
        new Numeric(
            10,
            new Tolerance.Within(1, 0),
            Set.of(Notation.DECIMAL),
            null,
            List.of(
                new KnownValue(11.5, 0.1, "far", null), new KnownValue(12.2, 0.2, "near", null)));
    assertVerdict("1", "", Grader.grade(task, new Typed("11")));
    assertVerdict("0.2", "near", Grader.grade(task, new Typed("12.1")));
    assertVerdict("0.1", "far", Grader.grade(task, new Typed("11.6")));
  }

  @Test
  void anIntervalMovesToTheKnownValue() {
    Numeric task =
        new Numeric(
            10,
            new Tolerance.Interval(9, 12),
            Set.of(Notation.DECIMAL),
            null,
            List.of(new KnownValue(20, 0.5, "doubled", null)));
    assertVerdict("1", "", Grader.grade(task, new Typed("12")));
    assertVerdict("0.5", "doubled", Grader.grade(task, new Typed("22")));
    assertVerdict("0", "", Grader.grade(task, new Typed("23")));
    assertVerdict("0", "", Grader.grade(task, new Typed("18")));
  }

  @Test
  void slipsAreNotSeenInWideTolerances() {
    Task task = Tasks.of(0.5, new Tolerance.Within(1, 0));
    assertVerdict("0", "", Grader.grade(task, new Typed("3")));
  }

  @Test
  void anAnswerOfAnotherKindIsUngradable() {
    assertInstanceOf(Ungradable.class, Grader.grade(Tasks.gini(), new Typed("b")));
    assertInstanceOf(Ungradable.class, Grader.grade(Tasks.f1(), new Picked("b")));
  }

  @Test
  void theSameAnswerAlwaysGetsTheSameVerdict() {
    Choice task = Tasks.gini();
    for (Answer answer : List.of(new Picked("a"), new Picked("x"), new Typed("1"))) {
      assertEquals(Grader.grade(task, answer), Grader.grade(task, answer));
    }
  }

  /// `said` holds ids of remarks with their misconceptions, or words of the first remark or reason.
  private static void assertVerdict(String score, String said, Verdict verdict) {
    switch (verdict) {
      case Graded(double given, List<Remark> remarks) -> {
        assertEquals(score, given == (int) given ? "" + (int) given : "" + given);
        String ids = String.join(" ", remarks.stream().map(GraderTest::id).toList());
        String first = remarks.isEmpty() ? "" : remarks.getFirst().text();
        assertTrue(
            said.isEmpty() ? remarks.isEmpty() : ids.equals(said) || first.contains(said),
            ids + first);
      }
      case Ungradable(String reason) -> {
        assertEquals("ungradable", score, reason);
        assertTrue(reason.contains(said), reason);
      }
      case Verdict.Revealed _ -> throw new AssertionError("nothing here is marked by the learner");
    }
  }

  private static String id(Remark remark) {
    return remark.about() + (remark.misconception() == null ? "" : "-" + remark.misconception());
  }
}
