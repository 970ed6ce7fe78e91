package anneal.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The 21 numbers of FSRS-6, each within its range. [Fsrs] says what each one does.
///
/// Ranges, defaults and migrations are those of fsrs-rs 6 (`parameter_clipper.rs`, `model.rs`):
///
/// | weights | range | govern |
/// |---|---|---|
/// | w0-w3 | 0.001..100 | stability after a first AGAIN, HARD, GOOD, EASY, in days |
/// | w4; w5, w6; w7 | 1..10; 0.001..4; 0.001..0.75 | difficulty: start, spread, step, pull back |
/// | w8; w9; w10 | 0..4.5; 0..0.8; 0.001..3.5 | growth on success |
/// | w11; w12; w13; w14 | 0.001..5; 0.001..0.25; 0.001..0.9; 0..4 | what a lapse leaves |
/// | w15; w16 | 0..1; 1..6 | HARD's malus, EASY's bonus |
/// | w17, w18; w19 | 0..2; 0.01..0.8 | reviews on the same day |
/// | w20 | 0.1..0.8 | how steeply the forgetting curve falls |
///
/// With w17 = w18 = 0, w19 may be 0 too: reviews on the same day then leave stability alone.
///
/// @param numbers w0 to w20
public record Weights(List<Double> numbers) {

  /// How many FSRS-6 has.
  public static final int COUNT = 21;

  private static final double[] LOWEST = {
    0.001, 0.001, 0.001, 0.001, 1, 0.001, 0.001, 0.001, 0, 0, 0.001, //
    0.001, 0.001, 0.001, 0, 0, 1, 0, 0, 0.01, 0.1
  };
  private static final double[] HIGHEST = {
    100, 100, 100, 100, 10, 4, 4, 0.75, 4.5, 0.8, 3.5, //
    5, 0.25, 0.9, 4, 1, 6, 2, 2, 0.8, 0.8
  };

  /// The published defaults, fitted by the FSRS project to some hundred million reviews.
  public static final Weights DEFAULT =
      of(
          0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, //
          1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542);

  /// @throws IllegalArgumentException naming every violation, not only the first
  public Weights {
    numbers = List.copyOf(numbers);
    refuse(violations(toArray(numbers)));
  }

  /// These 21 numbers as they are.
  ///
  /// @throws IllegalArgumentException naming every number that is out of range
  public static Weights of(double... numbers) {
    return new Weights(Arrays.stream(numbers).boxed().toList());
  }

  /// The nearest weights to these 21 numbers: each is moved into its range.
  ///
  /// @throws IllegalArgumentException naming every number that is not finite
  public static Weights clamped(double... numbers) {
    refuse(misfits(numbers, COUNT));
    return of(
        IntStream.range(0, COUNT)
            .mapToDouble(i -> Math.clamp(numbers[i], lowest(i, numbers), HIGHEST[i]))
            .toArray());
  }

  /// Weights written by any version since FSRS-4.5: 21 numbers (FSRS-6), 19 (FSRS-5), 17 (FSRS-4.5)
  /// or none, which stands for the defaults. Each number is then moved into its range.
  ///
  /// 19 numbers get `0, 0.5`, the old curve. 17 numbers first have difficulty rescaled, `w4 += 2
  /// w5; w5 = ln(3 w5 + 1) / 3; w6 += 0.5`, and get `0, 0, 0, 0.5`.
  ///
  /// @throws IllegalArgumentException for any other count, naming every number that is not finite
  public static Weights migrated(double... numbers) {
    refuse(misfits(numbers, 0, 17, 19, COUNT));
    return switch (numbers.length) {
      case 0 -> DEFAULT;
      case 17 -> clamped(from17(numbers));
      case 19 -> clamped(longer(numbers, 0, 0.5));
      default -> clamped(numbers);
    };
  }

  /// The same weights with reviews on the same day switched off: w17 = w18 = w19 = 0, so they leave
  /// stability alone and a lapse is capped by the stability before.
  public Weights withoutSameDay() {
    double[] changed = toArray();
    Arrays.fill(changed, 17, 20, 0);
    return of(changed);
  }

  /// The number w`index`.
  ///
  /// @param index 0..20
  public double get(int index) {
    return numbers.get(index);
  }

  /// A fresh array of w0 to w20.
  public double[] toArray() {
    return toArray(numbers);
  }

  /// The least that w`index` may be while same-day reviews count.
  public static double lowest(int index) {
    return LOWEST[index];
  }

  /// The most that w`index` may be.
  public static double highest(int index) {
    return HIGHEST[index];
  }

  private static double lowest(int index, double[] numbers) {
    boolean sameDayOff = index == 19 && numbers[17] <= 0 && numbers[18] <= 0;
    return sameDayOff ? 0 : LOWEST[index];
  }

  private static double[] from17(double[] old) {
    double[] changed = longer(old, 0, 0, 0, 0.5);
    changed[4] += 2 * old[5];
    changed[5] = Math.log(3 * old[5] + 1) / 3;
    changed[6] += 0.5;
    return changed;
  }

  private static double[] longer(double[] numbers, double... tail) {
    double[] all = Arrays.copyOf(numbers, numbers.length + tail.length);
    System.arraycopy(tail, 0, all, numbers.length, tail.length);
    return all;
  }

  private static List<String> violations(double[] numbers) {
    List<String> found = new ArrayList<>(misfits(numbers, COUNT));
    for (int i = 0; i < Math.min(numbers.length, COUNT); i++) {
      double lowest = numbers.length == COUNT ? lowest(i, numbers) : LOWEST[i];
      if (Double.isFinite(numbers[i]) && (numbers[i] < lowest || numbers[i] > HIGHEST[i])) {
        found.add("w%d must be %s to %s, not %s".formatted(i, lowest, HIGHEST[i], numbers[i]));
      }
    }
    return found;
  }

  /// What no moving into range can mend: a wrong count, numbers that are not finite.
  private static List<String> misfits(double[] numbers, int... counts) {
    List<String> found = new ArrayList<>();
    if (Arrays.stream(counts).noneMatch(it -> it == numbers.length)) {
      String wanted =
          Arrays.stream(counts).mapToObj(String::valueOf).collect(Collectors.joining(" or "));
      found.add("there must be " + wanted + " numbers, not " + numbers.length);
    }
    for (int i = 0; i < numbers.length; i++) {
      if (!Double.isFinite(numbers[i])) {
        found.add("w" + i + " must be a finite number, not " + numbers[i]);
      }
    }
    return found;
  }

  private static void refuse(List<String> violations) {
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(
          "not FSRS-6 weights: %s; give 21 numbers in range, or none for the defaults"
              .formatted(String.join("; ", violations)));
    }
  }

  private static double[] toArray(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
