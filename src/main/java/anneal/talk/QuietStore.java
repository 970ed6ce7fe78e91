package anneal.talk;

import java.util.Set;

/// Which members of groups do not want to be part of what their instructors are shown. They lose
/// nothing by it.
public interface QuietStore {

  /// Members of a group who do not want to.
  Set<String> quiet(String group);

  /// Says whether a member does not want to.
  void put(String group, String member, boolean quiet);
}
