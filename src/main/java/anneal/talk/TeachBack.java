package anneal.talk;

import anneal.question.QuestionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question explained to somebody who does not know it, one follow-up of a peer, one reply.
///
/// Teaching helps most who knew beforehand that they would (Kobayashi 2019 and 2024), so it may be
/// announced for a day before it is written.
///
/// @param id unique for ever; later ones are greater
/// @param group before which it is explained
/// @param member who explains
/// @param question what
/// @param audience to whom
/// @param day on which it is announced for, null where it was not announced
/// @param text the explanation, Markdown, at most [#MOST_WORDS] words; empty while it is announced
/// @param asked the follow-up, null until somebody asks
/// @param reply to it, empty until there is one
/// @param at when it was announced or written, kept to the millisecond
public record TeachBack(
    UUID id,
    String group,
    String member,
    QuestionId question,
    Audience audience,
    @Nullable LocalDate day,
    String text,
    @Nullable Asked asked,
    String reply,
    Instant at) {

  /// Words of an explanation, at most.
  public static final int MOST_WORDS = 120;

  /// Words of a follow-up or reply, at most.
  public static final int MOST_WORDS_AFTER = 80;

  /// To whom something is explained.
  public enum Audience {
    MANAGER,
    NEW_HIRE
  }

  /// A follow-up.
  ///
  /// @param member who asks
  public record Asked(String member, String text) {}

  /// How far it is.
  public enum Stage {
    ANNOUNCED,
    EXPLAINED,
    ASKED,
    ANSWERED
  }

  public TeachBack {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /// How far it is.
  public Stage stage() {
    if (text.isEmpty()) {
      return Stage.ANNOUNCED;
    }
    if (asked == null) {
      return Stage.EXPLAINED;
    }
    return reply.isEmpty() ? Stage.ASKED : Stage.ANSWERED;
  }

  /// With its explanation.
  public TeachBack explained(String words, Instant now) {
    return new TeachBack(id, group, member, question, audience, day, words, asked, reply, now);
  }

  /// With its follow-up.
  public TeachBack asked(Asked by) {
    return new TeachBack(id, group, member, question, audience, day, text, by, reply, at);
  }

  /// With the reply to it.
  public TeachBack answered(String words) {
    return new TeachBack(id, group, member, question, audience, day, text, asked, words, at);
  }

  /// How many words a text has.
  public static int words(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
  }
}
