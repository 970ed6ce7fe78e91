package anneal.packs;

import anneal.question.LateVariants;
import anneal.question.Variant;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The texts and the task of a sound question, read when its first variant is asked for.
///
/// @param file its topic file
/// @param number its own in that file, from 0
/// @param shelf what it takes from its pack
record LateReading(LateFile file, int number, Shelf shelf, LoadCache cache) {

  /// All of its variants, none of them filled.
  LateVariants all(String kind, Sound sound) {
    return new LateVariants(kind, sound.variants(), new Filling(this, sound));
  }

  private static final class Filling implements IntFunction<Variant> {

    private final LateReading of;
    private final Sound sound;
    private volatile @Nullable IntFunction<Variant> ready;

    Filling(LateReading of, Sound sound) {
      this.of = of;
      this.sound = sound;
    }

    /// Two that ask at once may both read: what they read is the same.
    @Override
    public Variant apply(int variant) {
      IntFunction<Variant> filling = ready;
      if (filling == null) {
        Node.Obj node = of.file.questions().get(of.number);
        filling = QuestionReader.filling(node, of.shelf, of.cache, sound);
        ready = filling;
      }
      return filling.apply(variant);
    }
  }
}
