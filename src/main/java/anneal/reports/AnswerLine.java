package anneal.reports;

import anneal.question.QuestionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An answer as reports see it.
///
/// @param question which question
/// @param day study day, days since 1970-01-01
/// @param recalled whether it passed, that is was not rated AGAIN
/// @param stated how sure the learner was; empty where it was not asked, and after hints, since
///   those cost so much that a right answer may not pass
/// @param milliseconds from showing to handing in
public record AnswerLine(
    QuestionId question,
    int day,
    boolean recalled,
    Optional<Calibration.Stated> stated,
    int milliseconds) {

  private record Meeting(QuestionId question, int day) {}

  /// The first answer of each day to each question: what is repeated within minutes says little.
  ///
  /// @param newestFirst any answers
  /// @return newest first
  public static List<AnswerLine> firsts(List<AnswerLine> newestFirst) {
    Set<Meeting> met = new HashSet<>();
    List<AnswerLine> firsts = new ArrayList<>();
    for (AnswerLine line : newestFirst.reversed()) {
      if (met.add(new Meeting(line.question, line.day))) {
        firsts.add(line);
      }
    }
    return firsts.reversed();
  }
}
