package anneal.packs;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A topic file that is read when somebody looks into it, and again when its values were let go of
/// meanwhile. Safe for several threads.
public final class LateFile {

  private final int questions;
  private final Supplier<Node.Obj> reading;
  private volatile SoftReference<Node.@Nullable Obj> root = new SoftReference<>(null);

  /// @param questions how many are in it
  /// @param reading reads it, each time to the same values
  public LateFile(int questions, Supplier<Node.Obj> reading) {
    this.questions = questions;
    this.reading = reading;
  }

  /// One whose values cannot be had again.
  public LateFile(Node.Obj root) {
    this(root, () -> root);
  }

  /// One that was read already.
  public LateFile(Node.Obj root, Supplier<Node.Obj> again) {
    this(root.objects("questions").size(), again);
    this.root = new SoftReference<>(root);
  }

  /// Whether it holds no question.
  public boolean isEmpty() {
    return questions == 0;
  }

  /// All that is in it.
  Node.Obj root() {
    Node.Obj known = root.get();
    if (known == null) {
      known = reading.get();
      root = new SoftReference<>(known);
    }
    return known;
  }

  /// Its questions in file order.
  List<Node.Obj> questions() {
    return root().objects("questions");
  }
}
