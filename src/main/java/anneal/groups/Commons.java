package anneal.groups;

import anneal.person.LearnerId;
import anneal.study.Settings;
import anneal.study.StudyStore;
import java.util.Collection;

/// Sees to it that what a group has locked is what its members study by. Whatever changes a group's
/// terms or who is in it is followed by a call here.
///
/// @param groups where groups are kept
/// @param study where settings are kept
/// @param change told who begins to work with other packs
public record Commons(GroupStore groups, StudyStore study, Change change) {

  /// Told when somebody begins to work with other packs because a group does.
  public interface Change {
    /// Somebody's settings were changed for their group's sake.
    ///
    /// @param packs ids of the packs that the learner works with now; none for all
    void over(LearnerId learner, Collection<String> packs);
  }

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
      put(learner, after);
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
    put(learner, chosen);
    return chosen;
  }

  private void put(LearnerId learner, Settings settings) {
    study.putSettings(learner, settings);
    change.over(learner, settings.scope().packs());
  }
}
