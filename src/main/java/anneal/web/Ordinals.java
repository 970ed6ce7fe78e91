package anneal.web;

/// Places in words.
final class Ordinals {

  private Ordinals() {}

  /// `1st`, `2nd`, `3rd`, `11th`.
  static String of(int place) {
    int teens = place % 100;
    String ending =
        switch (teens >= 11 && teens <= 13 ? 0 : place % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
    return place + ending;
  }
}
