package anneal.analysis;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import java.util.Set;

/// An answer that counts, as analysis sees it.
///
/// @param learner who gave it
/// @param question to what
/// @param day study day, days since 1970-01-01
/// @param revision number of the wording met, as its author counts
/// @param variant which variant was met
/// @param score 0..1
/// @param sure whether the learner said to be sure
/// @param milliseconds from showing to handing in
/// @param offered ids of the options shown; empty where the kind has none
/// @param picked ids of those picked
public record Trial(
    LearnerId learner,
    QuestionId question,
    int day,
    int revision,
    int variant,
    double score,
    boolean sure,
    int milliseconds,
    Set<String> offered,
    Set<String> picked) {

  /// The score from which an answer counts as right.
  public static final double RIGHT = 0.75;

  public Trial {
    offered = Set.copyOf(offered);
    picked = Set.copyOf(picked);
  }

  /// Whether it counts as right.
  public boolean isRight() {
    return score >= RIGHT;
  }
}
