package anneal.groups;

import anneal.person.LearnerId;
import java.time.Instant;
import java.util.Locale;

/// Somebody in a group.
///
/// @param id what the group calls them by; another in each group, so that nobody is recognised
/// @param learner whose study it is; never shown
/// @param pseudonym 1 to 40 characters, unique in the group without regard to case
/// @param board whether they show the others how they are doing
/// @param since when they joined
public record Member(
    String id, LearnerId learner, String pseudonym, GroupRole role, boolean board, Instant since) {

  /// Whether somebody may go by this name.
  public static boolean isPseudonym(String text) {
    return text.matches("[\\p{L}\\p{N}]([\\p{L}\\p{N} ._'-]{0,38}[\\p{L}\\p{N}.])?");
  }

  /// A pseudonym as it is compared.
  public static String key(String pseudonym) {
    return pseudonym.strip().toLowerCase(Locale.ROOT);
  }

  /// The member as they call themselves now.
  public Member called(String other, boolean shows) {
    return new Member(id, learner, other, role, shows, since);
  }

  /// The member with another role.
  public Member as(GroupRole other) {
    return new Member(id, learner, pseudonym, other, board, since);
  }

  /// The member as somebody else's.
  public Member of(LearnerId other) {
    return new Member(id, other, pseudonym, role, board, since);
  }
}
