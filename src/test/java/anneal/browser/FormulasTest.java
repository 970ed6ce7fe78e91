package anneal.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Premises;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.web.markup.Markup;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every formula of the six banks, set as the pages set it.
@InBrowser
class FormulasTest {

  /// A formula and where it stands.
  private record Formula(String place, String tex, boolean display) {}

  private final Markup markup = new Markup();

  @Test
  void everyFormulaOfTheBanksCanBeSet(@TempDir Path folder, Visitor visitor) {
    List<Formula> formulas = new ArrayList<>();
    try (Premises premises = new Premises(folder)) {
      for (Pack pack : premises.catalog().packs()) {
        pack.questions().forEach(it -> collect(it, formulas));
      }
      assertTrue(formulas.size() > 500, () -> "only " + formulas.size() + " formulas found");
      visitor.open(premises.address() + "/api");
      assertEquals(List.of(), doubts(visitor, formulas));
    }
  }

  private void collect(Question question, List<Formula> formulas) {
    for (String text : Passages.of(question.variants().getFirst())) {
      for (Element math :
          Jsoup.parseBodyFragment(markup.html(text).toString()).select(".math[data-tex]")) {
        formulas.add(
            new Formula(question.id().toString(), math.attr("data-tex"), math.hasClass("display")));
      }
    }
  }

  private static List<String> doubts(Visitor visitor, List<Formula> formulas) {
    List<List<Object>> all =
        formulas.stream().map(it -> List.<Object>of(it.tex(), it.display())).toList();
    List<String> doubts = new ArrayList<>();
    String call = "(" + Inspection.script("katex-all") + ")(" + new Gson().toJson(all) + ")";
    for (JsonElement doubt : visitor.evaluate(call).getAsJsonArray()) {
      Formula formula = formulas.get(doubt.getAsJsonObject().get("index").getAsInt());
      String said = doubt.getAsJsonObject().get("doubt").getAsString();
      doubts.add("\n" + formula.place() + ": " + said + " in " + formula.tex());
    }
    return doubts;
  }
}
