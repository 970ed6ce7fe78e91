package anneal.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import anneal.grading.Verdict.Graded;
import anneal.grading.Verdict.Ungradable;
import anneal.question.Answer.Paired;
import anneal.question.Match;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchMarkerTest {

  /// Left a, b, c, d belong to w, x, y, w; z is a lure.
  private static final Match TASK =
      new Match(
          List.of(left("a", "w"), left("b", "x"), left("c", "y"), left("d", "w")),
          List.of(right("w"), right("x"), right("y"), right("z")));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # partners of a, b, c, d; score
          wxyw, 1
          wxyx, 0.75
          wxyy, 0.75
          wxyz, 0.75
          zxyw, 0.75
          wzyw, 0.75
          wxzw, 0.75
          xxyw, 0.75
          xwyw, 0.5
          wyxw, 0.5
          zzyw, 0.5
          wxzz, 0.5
          zxyz, 0.5
          wzzw, 0.5
          xwyx, 0.25
          wwww, 0.5
          xxxx, 0.25
          yyyy, 0.25
          zzzz, 0
          xyzx, 0
          zwxy, 0
          ywwx, 0
          yzxz, 0
          zxzz, 0.25
          zzyz, 0.25
          wzzz, 0.25
          """)
  void everyLeftSideWithItsPartnerCounts(String partners, double score) {
    assertEquals(score, assertInstanceOf(Graded.class, grade(partners)).score(), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "w", "wxy", "wxyq", "qqqq"})
  void aMissingOrUnknownPartnerIsUngradable(String partners) {
    assertInstanceOf(Ungradable.class, grade(partners));
  }

  @Test
  void wrongPairsAreRemarkedFirst() {
    Graded graded = (Graded) grade("wzyw");
    assertEquals("b", graded.remarks().getFirst().about());
    assertEquals("because b", graded.remarks().getFirst().text());
    assertEquals("mixed-b", graded.remarks().getFirst().misconception());
    assertEquals(null, graded.remarks().get(1).misconception());
  }

  private static Verdict grade(String partners) {
    Map<String, String> pairs = new HashMap<>();
    for (int i = 0; i < partners.length(); i++) {
      pairs.put("abcd".substring(i, i + 1), partners.substring(i, i + 1));
    }
    return Grader.grade(TASK, new Paired(pairs));
  }

  private static Match.Left left(String id, String match) {
    return new Match.Left(id, "left " + id, match, "because " + id, "mixed-" + id);
  }

  private static Match.Right right(String id) {
    return new Match.Right(id, "right " + id);
  }
}
