package anneal.authors;

import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.Variant;
import java.util.ArrayList;
import java.util.List;

/// A pack for somebody who solves it without having seen its keys: no ids, hints, remarks,
/// explanations or misconceptions, every option of the pool on show, shuffled.
///
/// @param pack id of the pack
/// @param version of the pack
/// @param questions numbered from 1, in file order
public record BlindCopy(String pack, String version, List<Blinded> questions) {

  public BlindCopy {
    questions = List.copyOf(questions);
  }

  /// One question with its number.
  ///
  /// @param number from 1
  /// @param source the question it was made from
  /// @param variant number of the variant that is shown
  /// @param sheet what the solver sees
  public record Blinded(int number, Question source, int variant, BlindSheet sheet) {}

  /// Copies a pack.
  ///
  /// @param variant which one of each family, counted round where it has fewer
  /// @param seed the same text shuffles alike
  public static BlindCopy of(Pack pack, int variant, String seed) {
    List<Blinded> copies = new ArrayList<>();
    for (Question question : pack.questions()) {
      Variant drawn = question.variant(Math.floorMod(variant, question.variants().size()));
      BlindSheet sheet = BlindSheet.of(drawn, seed + "/" + question.id());
      copies.add(new Blinded(copies.size() + 1, question, drawn.number(), sheet));
    }
    return new BlindCopy(pack.id(), pack.version(), copies);
  }
}
