package anneal.groups;

import anneal.question.Level;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a group agreed on for the study of its members: a preset that each may take, of which some
/// settings may be locked, so that they hold for everybody while they are members.
///
/// @param packs ids of the packs the group works with, in their order; empty for all
/// @param newPerDay unseen questions a day, 0..500; null where nothing was agreed
/// @param desiredRetention 0.7..0.97; null where nothing was agreed
/// @param levels empty where nothing was agreed
/// @param locked which of these hold for everybody
public record Terms(
    List<String> packs,
    @Nullable Integer newPerDay,
    @Nullable Double desiredRetention,
    Set<Level> levels,
    Set<Setting> locked) {

  /// Nothing was agreed.
  public static final Terms NONE = new Terms(List.of(), null, null, Set.of(), Set.of());

  /// A setting that a group may agree on.
  public enum Setting {
    PACKS,
    NEW_PER_DAY,
    DESIRED_RETENTION,
    LEVELS
  }

  public Terms {
    packs = List.copyOf(packs);
    levels = Set.copyOf(levels);
    locked = Set.copyOf(locked);
  }

  /// Whether anything was agreed on a setting.
  public boolean says(Setting setting) {
    return switch (setting) {
      case PACKS -> !packs.isEmpty();
      case NEW_PER_DAY -> newPerDay != null;
      case DESIRED_RETENTION -> desiredRetention != null;
      case LEVELS -> !levels.isEmpty();
    };
  }

  /// Whether a setting holds for everybody.
  public boolean holds(Setting setting) {
    return locked.contains(setting) && says(setting);
  }
}
