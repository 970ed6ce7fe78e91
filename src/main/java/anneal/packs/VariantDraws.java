package anneal.packs;

import anneal.question.Drawer;
import anneal.question.Drawer.Draw;
import anneal.question.Drawer.Drawn;
import anneal.question.ExpressionException;
import anneal.question.Params;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Draws the values of a question's variants, or takes them from the cache.
record VariantDraws(Reading reading, LoadCache cache) {

  /// Below this share of tries the conditions are so tight that few values are left.
  private static final double RARE = 0.05;

  /// All variants' values.
  ///
  /// @param key see [#key]
  /// @return empty where errors left nothing to draw
  Optional<List<Draw>> draw(String key) {
    if (key.isEmpty()) {
      return Optional.of(List.of(new Draw(null, Map.of())));
    }
    int before = reading.findings().errors();
    Params params = new ParamsReader(reading.question(), reading.findings()).read();
    return reading.findings().errors() > before
        ? Optional.empty()
        : cache.drawn(key).or(() -> drawn(key, params)).flatMap(this::judged);
  }

  /// All variants' values of a question in which nothing was found.
  List<Draw> drawAgain(String key) {
    return cache
        .drawn(key)
        .map(Drawn::draws)
        .or(() -> draw(key))
        .orElseThrow(() -> new IllegalStateException("a sound question has variants: " + key));
  }

  /// The seed, from which with the order of the names every value follows: a change elsewhere in
  /// the question draws nothing anew.
  ///
  /// @param id the question's full id
  /// @return empty where nothing is drawn
  String key(String id) {
    Node.Obj question = reading.question();
    if (question.find("params").isEmpty() && question.find("situations").isEmpty()) {
      return "";
    }
    List<String> texts = new ArrayList<>(List.of(id));
    for (String key : List.of("params", "situations")) {
      texts.add(question.find(key).map(Canon::text).orElse(""));
    }
    return id + "/" + Canon.hash(texts) + " " + names(question);
  }

  /// The names in the order in which they are drawn: a name may use those before it.
  static String names(Node.Obj question) {
    return question
        .object("params")
        .flatMap(it -> it.object("vars"))
        .map(it -> String.join(",", it.fields().keySet()))
        .orElse("");
  }

  private Optional<Drawn> drawn(String key, Params params) {
    try {
      Drawn drawn = Drawer.draw(key.substring(0, key.indexOf(' ')), params);
      cache.keep(key, drawn);
      return Optional.of(drawn);
    } catch (ExpressionException e) {
      fail(e);
      return Optional.empty();
    }
  }

  /// The failure names its expression: `vars/f1` or `where/0`.
  private void fail(ExpressionException failure) {
    Node.Obj params = reading.question().object("params").orElse(reading.question());
    Node at = params.at("/" + failure.part()).orElse(params);
    Node text = at instanceof Node.Obj obj ? obj.find("expr").orElse(obj) : at;
    if (text instanceof Node.Str str) {
      reading.findings().add(Code.BAD_EXPRESSION, str, failure);
    } else {
      reading.findings().add(Code.BAD_EXPRESSION, Spot.of(text), failure);
    }
  }

  private Optional<List<Draw>> judged(Drawn drawn) {
    Spot where =
        reading
            .question()
            .object("params")
            .map(it -> it.find("where").orElse(it))
            .map(Spot::of)
            .orElse(reading.at("situations"));
    if (drawn.exhausted() >= 0) {
      reading
          .findings()
          .add(
              Code.UNSATISFIABLE,
              where,
              "200 tries found no values for variant " + drawn.exhausted());
      return Optional.empty();
    }
    if (drawn.acceptance() < RARE) {
      String share = String.format(java.util.Locale.ROOT, "%.1f %%", 100 * drawn.acceptance());
      reading
          .findings()
          .add(Code.RARELY_MET, where, "only " + share + " of the tries meet `where`");
    }
    int different = new HashSet<>(drawn.draws()).size();
    if (different < drawn.draws().size()) {
      reading
          .findings()
          .add(
              Code.SAME_VARIANTS,
              reading.at(reading.question().find("params").isPresent() ? "params" : "situations"),
              "of " + drawn.draws().size() + " variants only " + different + " differ");
    }
    return Optional.of(drawn.draws());
  }
}
