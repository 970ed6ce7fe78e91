package anneal.study;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.question.Revision;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// How far edits of questions have reached learners' cards, and what learners are told of them.
/// Each method is one atomic unit; a disk that refuses is a [StudyStore.StoreUnavailable].
public interface EditStore {

  /// The newest wording of each question whose edits have reached the cards.
  Map<QuestionId, Settled> settled();

  /// Notes that wordings have reached the cards; the newest note of a question stays.
  void settle(Collection<Settled> wordings);

  /// Everybody whose card of a question had a review, in the order of their ids.
  List<LearnerId> learners(QuestionId question);

  /// Corrects a card: appends the events, puts the card that follows and keeps the notices. An
  /// event or a notice whose id is there already is passed over. Where there is nothing to append
  /// or to keep, nothing is written. Notices are kept as by [#tell].
  ///
  /// @param correction pure; gets the whole log of the card in order of time and arrival; may be
  ///   called again when the unit has to be repeated
  void correct(
      LearnerId learner, QuestionId question, Function<List<Logged>, Correction> correction);

  /// Keeps notices; one whose id is there already, dismissed or not, stays as it is. A new one
  /// takes the place of those on the same question and matter that its learner has not dismissed.
  void tell(Collection<Notice> notices);

  /// Takes back that a question left: removes its notices of [Notice.Matter#PACK].
  void welcome(QuestionId question);

  /// Notes of every report of a question to outdated wordings, and not declined, that answers were
  /// graded again, and tells whoever reported it. What was noted before stays as it is.
  void remark(Edits.Correcting correcting, Instant now);

  /// What a learner was told and has not dismissed, newest first, then by id.
  List<Notice> notices(LearnerId learner);

  /// Dismisses a notice of a learner; one that was dismissed before stays dismissed.
  ///
  /// @return whether the learner has or had such a notice
  boolean dismiss(LearnerId learner, UUID notice, Instant now);

  /// How far the edits of a question have reached the cards.
  ///
  /// @param question which question
  /// @param revision the newest wording that has
  /// @param gone whether it was in no pack then
  /// @param at when, to the millisecond
  record Settled(QuestionId question, Revision revision, boolean gone, Instant at) {

    public Settled {
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /// What is to become of a card.
  ///
  /// @param events answers graded again, may be none
  /// @param after the card that follows from the log with these events
  /// @param notices what the learner is told
  record Correction(List<StudyEvent.Regraded> events, Standing after, List<Notice> notices) {

    public Correction {
      events = List.copyOf(events);
      notices = List.copyOf(notices);
    }
  }
}
