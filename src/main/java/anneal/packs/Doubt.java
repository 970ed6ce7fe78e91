package anneal.packs;

/// A finding about a question that does not depend on where the question stands in its file.
///
/// @param spot seen from the question
/// @param others in how many more variants the same was found
record Doubt(Code code, Spot spot, String message, String remedy, int others) {

  Doubt again() {
    return new Doubt(code, spot, message, remedy, others + 1);
  }

  /// The finding, at the place where the question is now.
  Finding at(Node.Obj question) {
    String also =
        switch (others) {
          case 0 -> "";
          case 1 -> " and another";
          default -> " and " + others + " others";
        };
    return code.at(spot.place(question), message + also, remedy);
  }
}
