package anneal.packs;

import anneal.question.LateVariants;
import anneal.question.Variant;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The texts and the task of a sound question, read when its first variant is asked for.
final class LateReading implements IntFunction<Variant> {

  private final LateFile file;
  private final int place;
  private final Shelf shelf;
  private final LoadCache cache;
  private final String seed;
  private volatile @Nullable IntFunction<Variant> filling;

  /// @param place the question's number in its file
  /// @param seed of the variants' values
  LateReading(LateFile file, int place, Shelf shelf, LoadCache cache, String seed) {
    this.file = file;
    this.place = place;
    this.shelf = shelf;
    this.cache = cache;
    this.seed = seed;
  }

  /// All of its variants, none of them filled.
  LateVariants all(String kind, Sound sound) {
    return new LateVariants(kind, sound.variants(), this);
  }

  /// Two that ask at once may both read: what they read is the same.
  @Override
  public Variant apply(int number) {
    IntFunction<Variant> ready = filling;
    if (ready == null) {
      ready = QuestionReader.filling(file.questions().get(place), shelf, cache, seed);
      filling = ready;
    }
    return ready.apply(number);
  }
}
