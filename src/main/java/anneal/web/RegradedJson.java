package anneal.web;

import anneal.study.StudyEvent.Regraded;
import anneal.study.StudyEvent.Reviewed;
import anneal.web.AnsweredJson.Result;
import java.util.Optional;

/// That an answer was marked again, since the key was corrected, on the wire.
///
/// @param revision with the corrected key
/// @param was what it came to when it was given
/// @param scoreBefore 0..1, hints taken off
/// @param verdict what it comes to now
/// @param score 0..1, hints taken off
record RegradedJson(int revision, Result was, double scoreBefore, Result verdict, double score) {

  private static final double SAME = 1e-9;

  /// Empty where the answer comes to the same.
  static Optional<RegradedJson> of(Reviewed review, Regraded again) {
    double before = review.marks().score();
    double now = again.marks().score();
    return Math.abs(before - now) < SAME
        ? Optional.empty()
        : Optional.of(
            new RegradedJson(
                again.revision().number(), Result.of(before), before, Result.of(now), now));
  }
}
