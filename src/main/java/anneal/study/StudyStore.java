package anneal.study;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Where learners' study is kept. Each method is one atomic unit; what it returned was stored
/// durably before.
///
/// Reads see every write that was acknowledged before they began. A disk that refuses is a
/// [StoreUnavailable]; nothing of the unit is stored then.
public interface StudyStore {

  /// A number that grows with every write for this learner: equal stamps mean nothing changed. 0
  /// for a learner never heard of. What is read after it is at least as new.
  long stamp(LearnerId learner);

  /// Whether nothing was stored for this learner since they had a stamp, not even what is not yet
  /// acknowledged: then all that was read since belongs to that stamp.
  boolean unchanged(LearnerId learner, long stamp);

  /// What the learner chose, [Settings#DEFAULT] before the first choice.
  Settings settings(LearnerId learner);

  /// Remembers a choice.
  void putSettings(LearnerId learner, Settings settings);

  /// Every card of the learner that has any event; no order.
  Map<QuestionId, Standing> standings(LearnerId learner);

  /// A sitting that was put before.
  Optional<Sitting> sitting(LearnerId learner, UUID sitting);

  /// Puts a sitting, or replaces the one with the same id.
  void putSitting(LearnerId learner, Sitting sitting);

  /// All events of one sitting, undone ones and what undid them too, by arrival.
  List<Logged> sittingLog(LearnerId learner, UUID sitting);

  /// The newest events of the learner but [StudyEvent.Regraded], newest arrival first.
  ///
  /// @param limit at most this many, 1..1000
  List<Logged> newest(LearnerId learner, int limit);

  /// Every [StudyEvent.Regraded] of the learner, by arrival.
  List<Logged> regraded(LearnerId learner);

  /// How many cards were reviewed on a study day and on no day before; what was undone does not
  /// count. The two days after it count too: a learner who flew west has been there already.
  int introducedOn(LearnerId learner, int day);

  /// Appends the event that `step` makes from the card as it stands, and puts the standing that
  /// follows. When an event with this id is there already, nothing is written and `step` is not
  /// called. What `step` throws comes out as it is, and nothing is written.
  ///
  /// @param step pure; may be called again when the unit has to be repeated; its event bears `id`,
  ///   `learner` and `question`
  /// @return what is stored under this id now, with whether it was there before
  /// @throws IllegalArgumentException when the step's event bears other ids
  /// @throws ForeignId when `id` is the id of another learner's event
  Recorded record(UUID id, LearnerId learner, QuestionId question, Function<Standing, Step> step);

  /// Like [#record], from the whole log of the card in order of time and arrival.
  Recorded amend(
      UUID id, LearnerId learner, QuestionId question, Function<List<Logged>, Step> step);

  /// The event of the learner with this id.
  Optional<Logged> event(LearnerId learner, UUID id);

  /// The log of one card in order of time answered, then arrival; undone events too.
  List<Logged> cardLog(LearnerId learner, QuestionId question);

  /// Notes that one more hint was given.
  ///
  /// @param asking of which [Ticket#asking]
  /// @return how many of it have been given now
  int noteHint(UUID asking);

  /// How many hints were given.
  int hints(UUID asking);

  /// Keeps a report; a repeated id changes nothing.
  void flag(Flag flag);

  /// Makes everything that one learner did another's, who keeps what was there before: events keep
  /// their ids and times and arrive anew, each card they touch is replayed from both logs, sittings
  /// and reports follow, settings stay. Nothing of the first learner is left.
  ///
  /// @param replay the standing that follows from the log of one card; pure
  void move(LearnerId from, LearnerId to, Function<List<Logged>, Standing> replay);

  /// What came of recording.
  ///
  /// @param logged the event under this id
  /// @param repeated whether it was there before
  /// @param after the card as it stands now
  /// @param stamp the learner's [#stamp] now; whoever holds what belongs to `stamp - 1` needs only
  ///   `after` to be up to date, unless it was a repeat
  record Recorded(Logged logged, boolean repeated, Standing after, long stamp) {}

  /// The id of an event belongs to another learner; nothing was written.
  final class ForeignId extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ForeignId() {
      super("this id belongs to another learner's event", null, false, false);
    }
  }

  /// The store cannot write now; reads may go on.
  final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param message what is the matter and what to do, for the operator
    public StoreUnavailable(String message) {
      super(message);
    }

    /// @param message what is the matter and what to do, for the operator
    public StoreUnavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
