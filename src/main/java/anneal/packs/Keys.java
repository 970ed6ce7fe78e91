package anneal.packs;

import java.util.Arrays;

/// Where the keys of an object stand, one after the other.
public final class Keys {

  /// Of an object that was not read from a file.
  static final Keys UNREAD = new Keys();

  private int[] spots = {};
  private int count;

  /// Notes the next key.
  ///
  /// @param place its first character
  public void add(Place place) {
    if (2 * count == spots.length) {
      spots = Arrays.copyOf(spots, Math.max(8, 4 * count));
    }
    spots[2 * count] = place.line();
    spots[2 * count + 1] = place.column();
    count++;
  }

  /// Gives back what is not needed.
  public Keys trimmed() {
    spots = Arrays.copyOf(spots, 2 * count);
    return this;
  }

  /// The line of a key.
  ///
  /// @param number from 0
  public int line(int number) {
    return spots[2 * number];
  }

  int column(int number) {
    return spots[2 * number + 1];
  }

  int count() {
    return count;
  }
}
