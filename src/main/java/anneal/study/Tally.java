package anneal.study;

/// What grading the answers to one question again changes.
///
/// @param learners who answered under an outdated key
/// @param toRight answers that turn right
/// @param toWrong answers that turn wrong
/// @param rescored answers whose score changes but neither
/// @param moved cards whose due day moves
/// @param left answers that cannot be graded again, since their values or options are gone
public record Tally(int learners, int toRight, int toWrong, int rescored, int moved, int left) {

  /// Nothing.
  static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

  /// Whether anything changes.
  public boolean changes() {
    return toRight + toWrong + rescored + moved > 0;
  }

  /// With one more card.
  ///
  /// @param moves whether its due day moves
  Tally plus(Regrading.Result card, boolean moves) {
    int right = 0;
    int wrong = 0;
    int other = 0;
    int lost = 0;
    for (Regrading.Answer answer : card.answers()) {
      if (answer.score().isEmpty()) {
        lost++;
      } else if (answer.turnsRight()) {
        right++;
      } else if (answer.turnsWrong()) {
        wrong++;
      } else if (answer.changes()) {
        other++;
      }
    }
    return new Tally(
        learners + (card.answers().isEmpty() ? 0 : 1),
        toRight + right,
        toWrong + wrong,
        rescored + other,
        moved + (moves ? 1 : 0),
        left + lost);
  }
}
