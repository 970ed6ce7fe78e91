package anneal.study;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a learner is told once of an edit to a question met before.
///
/// @param id unique for ever, the same for the same edit and learner
/// @param learner who is told
/// @param question which was edited
/// @param kind what it means for the learner
/// @param at when the edit reached the cards, kept to the millisecond
/// @param note the author's reason, may be empty
/// @param answer id of the review that it is about, null where it is about none
/// @param dueDay study day on which the question comes back, null where that did not change
/// @param successor the question that took its place, null where none did
public record Notice(
    UUID id,
    LearnerId learner,
    QuestionId question,
    Kind kind,
    Instant at,
    String note,
    @Nullable UUID answer,
    @Nullable Integer dueDay,
    @Nullable QuestionId successor) {

  /// What an edit means for a learner.
  public enum Kind {
    /// It asks the same in other words.
    REWORDED(Matter.WORDING),
    /// The newest answer counts as right now.
    RIGHT(Matter.KEY),
    /// The newest answer no longer counts as right.
    WRONG(Matter.KEY),
    /// The key that the learner was shown was wrong; the answer counts as it did.
    CORRECTED(Matter.KEY),
    /// The question left its pack.
    LEFT(Matter.PACK),
    /// Another question took its place.
    REPLACED(Matter.PACK),
    /// The learner's own report led to a corrected key, and answers were graded again.
    REMARKED(Matter.REPORT);

    private final Matter matter;

    Kind(Matter matter) {
      this.matter = matter;
    }

    /// What was edited.
    public Matter matter() {
      return matter;
    }
  }

  /// What was edited. Of one matter a learner needs only the newest notice.
  public enum Matter {
    WORDING,
    KEY,
    PACK,
    REPORT
  }

  public Notice {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /// What whoever reported a question is told when its key was corrected.
  public static Notice remarked(Flag flag, Edits.Correcting correcting, Instant now) {
    QuestionId id = flag.question();
    String edit = flag.id() + " " + correcting.question().revision().hash();
    return new Notice(
        id(Kind.REMARKED, flag.learner(), id, edit),
        flag.learner(),
        id,
        Kind.REMARKED,
        now,
        correcting.note(),
        null,
        null,
        null);
  }

  /// The id of a notice.
  ///
  /// @param edit tells this edit of the question from its others
  static UUID id(Kind kind, LearnerId learner, QuestionId question, String edit) {
    String name = String.join(" ", "notice", kind.name(), learner.value(), question + "", edit);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
