package anneal.memory;

import java.util.List;

/// How an encounter went, as FSRS counts.
public enum Rating {
  AGAIN(1),
  HARD(2),
  GOOD(3),
  EASY(4);

  private static final List<Rating> ALL = List.of(values());

  private final int number;

  Rating(int number) {
    this.number = number;
  }

  /// 1 for [#AGAIN] to 4 for [#EASY].
  public int number() {
    return number;
  }

  /// The rating with this number.
  ///
  /// @param number 1..4
  public static Rating of(int number) {
    return ALL.get(number - 1);
  }
}
