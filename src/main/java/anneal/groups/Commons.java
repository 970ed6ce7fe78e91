package anneal.groups;

import anneal.person.LearnerId;
import anneal.study.Settings;
import anneal.study.StudyStore;

/// Sees to it that what a group has locked is what its members study by. Whatever changes a group's
/// terms or who is in it is followed by a call here.
///
/// @param groups where groups are kept
/// @param study where settings are kept
public record Commons(GroupStore groups, StudyStore study) {

  /// What a learner's groups have locked.
  public Agreement agreement(LearnerId learner) {
    return Agreement.of(groups.of(learner));
  }

  /// A learner's choice with what is locked put over it.
  public Settings agreed(LearnerId learner, Settings chosen) {
    return agreement(learner).over(chosen);
  }

  /// Puts what is locked into the settings of one learner.
  public void settle(LearnerId learner) {
    Settings before = study.settings(learner);
    Settings after = agreed(learner, before);
    if (!after.equals(before)) {
      study.putSettings(learner, after);
    }
  }

  /// Puts what is locked into the settings of everybody in a group.
  public void settleAll(String group) {
    groups.members(group).forEach(it -> settle(it.learner()));
  }

  /// Takes over all that a group agreed on, locked or not.
  ///
  /// @return the learner's settings now
  public Settings take(LearnerId learner, Terms terms) {
    Settings chosen = agreed(learner, Agreement.preset(study.settings(learner), terms));
    study.putSettings(learner, chosen);
    return chosen;
  }
}
