package anneal.packs;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether a question's `rev` and its `changes` tell one story.
final class Changes {

  private Changes() {}

  static void check(Reading reading) {
    int rev = number(reading.question());
    List<Node.Obj> changes = reading.question().objects("changes");
    Set<Integer> told = changes.stream().map(Changes::number).collect(Collectors.toSet());
    if (rev > 1 && !told.contains(rev)) {
      reading
          .findings()
          .add(Code.BAD_CHANGES, reading.at("rev"), "no entry of `changes` tells of rev " + rev);
    }
    for (Node.Obj change : changes) {
      if (number(change) > rev) {
        reading
            .findings()
            .add(
                Code.BAD_CHANGES,
                spot(change, "rev"),
                "`changes` tells of rev " + number(change) + ", the question has rev " + rev,
                "Raise `rev` of the question.");
      }
      if (change.text("kind").orElse("").equals("semantic")) {
        reading
            .findings()
            .add(
                Code.BAD_CHANGES,
                spot(change, "kind"),
                "a question that asks something else is another question",
                "Give it a new id and name that id in `replacedBy` of the old one.");
      }
    }
  }

  /// The revision that a question or a change names; 1 where it names none.
  static int number(Node.Obj holder) {
    return holder.number("rev").map(Double::intValue).orElse(1);
  }

  private static Spot spot(Node.Obj change, String key) {
    return change.find(key).map(Spot::of).orElse(Spot.of(change));
  }
}
