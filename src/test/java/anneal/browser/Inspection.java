package anneal.browser;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Looks at what is on the screen: rules of accessibility, contrast, formulas, narrow screens,
/// motion.
///
/// axe-core cannot read `oklch()`, so contrast is measured here as well: in both schemes, while
/// axe's rules look at what is the same in both.
final class Inspection {

  private static final String AXE = source("/axe/axe.min.js");

  private final Visitor visitor;
  private final List<String> faults = new ArrayList<>();

  private Inspection(Visitor visitor) {
    this.visitor = visitor;
  }

  /// Keeps pictures under this name.
  ///
  /// @return every fault found
  static List<String> of(Visitor visitor, String name) {
    Inspection inspection = new Inspection(visitor);
    inspection.look(name);
    return inspection.faults.stream().map(it -> "\n" + name + ", " + it).toList();
  }

  private void look(String name) {
    visitor.rest();
    if (!visitor.evaluate("typeof axe === 'object'").getAsBoolean()) {
      visitor.evaluate(AXE + ";0");
    }
    for (boolean dark : new boolean[] {true, false}) {
      visitor.dark(dark);
      visitor.shoot(name + (dark ? "-dark" : ""));
      ask(dark ? "dark" : "light", "contrast");
    }
    ask("wide", "axe-run", "formulas", "tags", "motion", "reflow");
    visitor.wide(390);
    visitor.shoot(name + "-390");
    ask("390 px", "reflow");
    visitor.wide(320);
    ask("320 px", "reflow");
    unfold();
    visitor.wide(1280);
  }

  /// Looks at what is folded away too, tables behind plots above all, and folds it again.
  private void unfold() {
    visitor.evaluate(
        """
        self.folded = [...document.querySelectorAll("main details:not([open], .operation)")];
        for (const one of folded) one.open = true;
        """);
    visitor.rest();
    ask("320 px, unfolded", "reflow");
    visitor.evaluate("for (const one of folded) one.open = false;");
  }

  private void ask(String how, String... scripts) {
    for (String script : scripts) {
      for (JsonElement fault : visitor.evaluate(script(script)).getAsJsonArray()) {
        faults.add(how + ": " + fault.getAsString());
      }
    }
  }

  /// A script of the folder `browser`.
  static String script(String name) {
    return source("/browser/" + name + ".js");
  }

  private static String source(String resource) {
    try (InputStream in = Inspection.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
