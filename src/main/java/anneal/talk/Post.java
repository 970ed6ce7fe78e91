package anneal.talk;

import anneal.question.QuestionId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something said about a question in a group.
///
/// @param id unique for ever; later ones are greater
/// @param group in which it is said
/// @param member who says it
/// @param question about what
/// @param text Markdown, hostile, 1 to [#LONGEST] characters
/// @param spoiler whether it is folded until somebody wants to read it
/// @param at when, kept to the millisecond
/// @param edited when it was changed last, null where it was not
/// @param endorsed whether an instructor says that it is right
/// @param hidden why it is out of sight, null where it is not
public record Post(
    UUID id,
    String group,
    String member,
    QuestionId question,
    String text,
    boolean spoiler,
    Instant at,
    @Nullable Instant edited,
    boolean endorsed,
    @Nullable String hidden) {

  /// Characters of a post, at most.
  public static final int LONGEST = 4_000;

  public Post {
    at = at.truncatedTo(ChronoUnit.MILLIS);
    edited = edited == null ? null : edited.truncatedTo(ChronoUnit.MILLIS);
  }

  /// A post as it is written.
  public Post(UUID id, Place place, String text, boolean spoiler, Instant at) {
    this(id, place.group, place.member, place.question, text, spoiler, at, null, false, null);
  }

  /// Where somebody says something.
  public record Place(String group, String member, QuestionId question) {}

  /// The post in other words; that it was right has to be said anew.
  public Post edited(String other, boolean folded, Instant now) {
    return new Post(id, group, member, question, other, folded, at, now, false, hidden);
  }

  /// The post as whoever looks after the group wants it.
  public Post moderated(boolean right, @Nullable String why) {
    return new Post(
        id, group, member, question, text, spoiler, at, edited, right && why == null, why);
  }
}
