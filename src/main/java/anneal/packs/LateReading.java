package anneal.packs;

import anneal.question.Variant;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The texts and the task of a sound question, read when its first variant is asked for.
final class LateReading implements IntFunction<Variant> {

  private final LoadCache cache;
  private final String seed;
  private volatile @Nullable Sheet sheet;
  private volatile @Nullable IntFunction<Variant> filling;

  /// @param seed of the variants' values
  LateReading(Sheet sheet, LoadCache cache, String seed) {
    this.sheet = sheet;
    this.cache = cache;
    this.seed = seed;
  }

  @Override
  public Variant apply(int number) {
    IntFunction<Variant> ready = filling;
    return (ready == null ? read() : ready).apply(number);
  }

  /// Two that ask at once may both read: what they read is the same.
  private IntFunction<Variant> read() {
    Sheet unread = sheet;
    IntFunction<Variant> ready = filling;
    if (unread == null) {
      return Objects.requireNonNull(ready);
    }
    ready = new QuestionReader(unread, cache).filling(seed);
    filling = ready;
    sheet = null;
    return ready;
  }
}
