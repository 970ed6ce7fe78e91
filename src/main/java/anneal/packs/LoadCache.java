package anneal.packs;

import anneal.question.Drawer.Drawn;
import java.util.Optional;

/// What earlier runs of the same program found out, so that it need not be found out again.
///
/// Called by several threads at once. What it gives back must be what was kept under that key, or
/// nothing.
public interface LoadCache {

  /// Remembers nothing.
  LoadCache NONE =
      new LoadCache() {
        @Override
        public boolean holds(String key) {
          return false;
        }

        @Override
        public Optional<Drawn> drawn(String key) {
          return Optional.empty();
        }

        @Override
        public void keep(String key, Drawn drawn) {}

        @Override
        public Optional<String> known(String key) {
          return Optional.empty();
        }

        @Override
        public void keep(String key, String known) {}
      };

  /// Whether something was drawn for a key, without reading it; it counts as asked for.
  boolean holds(String key);

  /// What was drawn for a key.
  Optional<Drawn> drawn(String key);

  /// Keeps what was drawn.
  ///
  /// @param key names pack, question and parameters: the same key always means the same values
  void keep(String key, Drawn drawn);

  /// What was found out under a key.
  Optional<String> known(String key);

  /// Keeps what was found out.
  ///
  /// @param key hash of all that it follows from
  void keep(String key, String known);

  /// What was found out of something in a state of it, if that was the newest state kept.
  ///
  /// @param name of which only one state is kept
  /// @param state hash of all that it follows from, without a line's end
  default Optional<String> newest(String name, String state) {
    String head = state + "\n";
    return known(name).filter(it -> it.startsWith(head)).map(it -> it.substring(head.length()));
  }

  /// Keeps what was found out in place of what was known of an earlier state.
  default void keepNewest(String name, String state, String known) {
    keep(name, state + "\n" + known);
  }

  /// Whether something was checked before and nothing was found, not even a note.
  default boolean isClean(String key) {
    return known(key).isPresent();
  }

  /// Keeps that nothing was found.
  ///
  /// @param key hash of all that the check looked at
  default void keepClean(String key) {
    keep(key, "");
  }
}
