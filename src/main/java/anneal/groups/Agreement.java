package anneal.groups;

import anneal.groups.Terms.Setting;
import anneal.question.Level;
import anneal.study.Settings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the groups of one learner have locked. Where several lock the same setting, nobody is asked
/// for less than one of them wants: the fewest new questions, the highest retention, the packs and
/// levels of all.
///
/// @param groups those that are no archive
public record Agreement(List<Group> groups) {

  /// A setting that a group has locked.
  public record Lock(Setting setting, Group group) {}

  public Agreement {
    groups = List.copyOf(groups);
  }

  /// The agreement of somebody who is in these groups.
  public static Agreement of(List<Membership> memberships) {
    return new Agreement(
        memberships.stream().map(Membership::group).filter(it -> it.archived() == null).toList());
  }

  /// What is locked and by whom, by setting.
  public List<Lock> locks() {
    List<Lock> locks = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      holders(setting).forEach(it -> locks.add(new Lock(setting, it)));
    }
    return locks;
  }

  private Stream<Group> holders(Setting setting) {
    return groups.stream().filter(it -> it.terms().holds(setting));
  }

  /// A learner's settings with what is locked put over them.
  public Settings over(Settings own) {
    List<Terms> fewer = terms(Setting.NEW_PER_DAY);
    List<Terms> higher = terms(Setting.DESIRED_RETENTION);
    int newPerDay =
        fewer.stream().mapToInt(it -> or(it.newPerDay(), 0)).min().orElse(own.newPerDay());
    double retention =
        higher.stream()
            .mapToDouble(it -> or(it.desiredRetention(), 0.0))
            .max()
            .orElse(own.desiredRetention());
    return with(own, newPerDay, retention, scope(own.scope()));
  }

  private static <T> T or(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }

  private List<Terms> terms(Setting setting) {
    return holders(setting).map(Group::terms).toList();
  }

  private Settings.Scope scope(Settings.Scope own) {
    List<Terms> byPacks = terms(Setting.PACKS);
    List<Terms> byLevels = terms(Setting.LEVELS);
    Set<String> packs = new HashSet<>(byPacks.isEmpty() ? own.packs() : Set.of());
    byPacks.forEach(it -> packs.addAll(it.packs()));
    Set<Level> levels = new HashSet<>(byLevels.isEmpty() ? own.levels() : Set.of());
    byLevels.forEach(it -> levels.addAll(it.levels()));
    return new Settings.Scope(
        packs, byPacks.isEmpty() ? own.topics() : within(packs, own.topics()), levels);
  }

  private static Set<String> within(Set<String> packs, Set<String> topics) {
    return topics.stream()
        .filter(it -> packs.contains(it.substring(0, it.indexOf('/'))))
        .collect(Collectors.toSet());
  }

  /// A learner's settings with all that a group agreed on, locked or not, put over them.
  public static Settings preset(Settings own, Terms terms) {
    Settings.Scope scope = own.scope();
    Set<String> packs = terms.packs().isEmpty() ? scope.packs() : Set.copyOf(terms.packs());
    return with(
        own,
        or(terms.newPerDay(), own.newPerDay()),
        or(terms.desiredRetention(), own.desiredRetention()),
        new Settings.Scope(
            packs,
            terms.packs().isEmpty() ? scope.topics() : within(packs, scope.topics()),
            terms.levels().isEmpty() ? scope.levels() : terms.levels()));
  }

  private static Settings with(
      Settings own, int newPerDay, double retention, Settings.Scope scope) {
    return new Settings(
        own.sittingSize(),
        newPerDay,
        retention,
        own.rolloverHour(),
        own.zone(),
        scope,
        own.confidence(),
        own.singleKeys(),
        own.easy());
  }
}
