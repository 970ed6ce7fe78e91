package anneal.interview;

import anneal.person.LearnerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where plans are kept. Each method is one atomic unit; what it returned was stored durably
/// before. What changes a plan also raises the learner's stamp in the study store.
public interface PlanStore {

  /// How many changes of a plan can be taken back.
  int UNDO_DEPTH = 20;

  /// What the learner decided last.
  Optional<StudyPlan> plan(LearnerId learner);

  /// Decides anew; what was decided before can be had back.
  void put(LearnerId learner, StudyPlan plan, Instant now);

  /// Takes the newest change back, the first plan too.
  ///
  /// @return false when there was nothing to take back
  boolean undo(LearnerId learner);

  /// How many changes can be taken back, 0 to [#UNDO_DEPTH].
  int undoable(LearnerId learner);

  /// Keeps what is predicted today; the last one of a day stays.
  void predict(LearnerId learner, Prediction prediction);

  /// What was predicted of all interviews, by interview and day.
  List<Prediction> predictions(LearnerId learner);

  /// Keeps what the learner noted after an interview, in place of an earlier note on it.
  void note(LearnerId learner, Debrief debrief);

  /// All notes, by interview.
  List<Debrief> debriefs(LearnerId learner);

  /// Opens the learner's calendar to whoever knows a secret; an earlier secret is good no more.
  ///
  /// @param digest of the secret, from which it cannot be told
  void openFeed(LearnerId learner, String digest, Instant now);

  /// Closes the calendar.
  void closeFeed(LearnerId learner);

  /// Since when the calendar is open; empty while it is closed.
  Optional<Instant> feedSince(LearnerId learner);

  /// Whose calendar a secret opens.
  Optional<LearnerId> feed(String digest);

  /// Adds what was kept elsewhere: the plan where there is none here, predictions and notes where
  /// there are none of that interview and day.
  void bring(LearnerId learner, Papers papers, Instant now);

  /// Everything that is kept of a learner's plan but the calendar's secret, to take along.
  default Papers papers(LearnerId learner) {
    return new Papers(plan(learner), predictions(learner), debriefs(learner));
  }

  /// What is kept of a learner's plan.
  record Papers(Optional<StudyPlan> plan, List<Prediction> predictions, List<Debrief> debriefs) {

    public Papers {
      predictions = List.copyOf(predictions);
      debriefs = List.copyOf(debriefs);
    }

    /// The interview with this id, if the plan has it.
    public Optional<Appointment> find(UUID id) {
      return plan.flatMap(it -> it.find(id));
    }
  }
}
