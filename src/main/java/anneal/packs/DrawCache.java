package anneal.packs;

import anneal.question.Drawer.Drawn;
import java.util.Optional;

/// Remembers drawn values between runs.
///
/// Called by several threads at once. What it gives back must be what was kept under that key, or
/// nothing.
public interface DrawCache {

  /// Remembers nothing.
  DrawCache NONE =
      new DrawCache() {
        @Override
        public Optional<Drawn> find(String key) {
          return Optional.empty();
        }

        @Override
        public void keep(String key, Drawn drawn) {}
      };

  /// What was drawn for a key.
  Optional<Drawn> find(String key);

  /// Keeps what was drawn.
  ///
  /// @param key names pack, question and parameters: the same key always means the same values
  void keep(String key, Drawn drawn);
}
