package anneal.question;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Variants that are each filled when somebody first looks at them: of most questions a server
/// shows one on a day, and a start should not wait for the others.
public final class LateVariants extends AbstractList<Variant> implements RandomAccess {

  private final String kind;
  private final AtomicReferenceArray<@Nullable Variant> filled;
  private final AtomicInteger left;
  private volatile @Nullable IntFunction<Variant> filling;

  /// @param kind of the task of each, as packs write it
  /// @param count how many there are
  /// @param filling makes the variant of a number, the same each time, and never fails; let go of
  ///   once all are made
  public LateVariants(String kind, int count, IntFunction<Variant> filling) {
    this.kind = kind;
    this.filled = new AtomicReferenceArray<>(count);
    this.left = new AtomicInteger(count);
    this.filling = filling;
  }

  String kind() {
    return kind;
  }

  @Override
  public int size() {
    return filled.length();
  }

  @Override
  public Variant get(int number) {
    // Looked at first: once it is gone, every variant is there.
    IntFunction<Variant> maker = filling;
    if (maker != null
        && filled.get(number) == null
        && filled.compareAndSet(number, null, maker.apply(number))
        && left.decrementAndGet() == 0) {
      filling = null;
    }
    return Objects.requireNonNull(filled.get(number));
  }
}
