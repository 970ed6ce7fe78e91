package anneal.groups;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the work of groups is kept: assignments and challenges. Each method is one atomic unit.
/// What a member did goes when the member goes; the group's own goes with the group.
public interface WorkStore {

  /// Notes an assignment.
  void assign(String group, Assignment assignment);

  /// The assignments of a group, by the day they are due.
  List<Assignment> assignments(String group);

  /// Takes an assignment back.
  ///
  /// @return whether there was one
  boolean withdraw(String group, String assignment);

  /// Keeps a challenge, unless its week has one.
  ///
  /// @return the one that is kept
  Challenge keep(String group, Challenge drawn);

  /// The challenge of a week.
  Optional<Challenge> challenge(String group, int day);

  /// The challenges of a group, newest first.
  ///
  /// @param limit at most this many, 1 or more
  List<Challenge> challenges(String group, int limit);

  /// Begins an attempt, unless the member has one in this week.
  ///
  /// @return the one that is kept
  Attempt begin(String group, int day, Attempt attempt);

  /// The attempts at a challenge, who began first comes first.
  List<Attempt> attempts(String group, int day);

  /// Announces that a member will explain; nothing happens where they have already.
  ///
  /// @return whether they do: no more than [Challenge#EXPLAINERS] can
  boolean volunteer(String group, int day, String member, Instant now);

  /// Takes the announcement back.
  void standDown(String group, int day, String member);

  /// Who will explain, who announced it first comes first.
  List<String> explainers(String group, int day);

  /// Says whose explanation helped; a member says it of one, the last one counts.
  void thank(String group, int day, String voter, String explainer);

  /// Whom each member thanked.
  Map<String, String> thanks(String group, int day);
}
