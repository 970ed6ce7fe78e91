package anneal.packs;

import anneal.question.Expression;
import anneal.question.Params;
import anneal.question.Params.Situation;
import anneal.question.Params.Variable;
import anneal.question.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Reads from what a question's variants are drawn.
final class ParamsReader {

  private static final int USUAL_VARIANTS = 12;
  private static final Set<String> CONSTANTS = Set.of("pi", "e");

  private final Node.Obj question;
  private final Findings findings;
  private final Set<String> known = new LinkedHashSet<>();

  ParamsReader(Node.Obj question, Findings findings) {
    this.question = question;
    this.findings = findings;
  }

  /// The parameters; what is wrong with them goes to the findings and is left out.
  Params read() {
    List<Situation> situations = situations();
    Optional<Node.Obj> params = question.object("params");
    SequencedMap<String, Variable> variables = new LinkedHashMap<>();
    params.flatMap(it -> it.object("vars")).ifPresent(it -> variables(it, variables));
    List<Expression> where = new ArrayList<>();
    for (Node condition : params.map(it -> it.items("where")).orElse(List.of())) {
      expression(condition).ifPresent(where::add);
    }
    int usual = params.isEmpty() ? situations.size() : USUAL_VARIANTS;
    double variants = params.flatMap(it -> it.number("variants")).orElse((double) usual);
    return new Params(variables, where, situations, (int) Math.clamp(variants, 1, 200));
  }

  private List<Situation> situations() {
    List<Situation> situations = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Node.Obj scene : question.objects("situations")) {
      Map<String, Value> values = new LinkedHashMap<>();
      Node.Obj vars = scene.object("vars").orElse(scene);
      vars.fields().forEach((name, node) -> value(node).ifPresent(it -> values.put(name, it)));
      values.keySet().forEach(it -> refuseConstant(vars, it));
      if (situations.isEmpty()) {
        known.addAll(values.keySet());
      } else if (!values.keySet().equals(situations.getFirst().values().keySet())) {
        differ(scene, values.keySet(), situations.getFirst());
      }
      String id = scene.text("id").orElse("");
      if (!ids.add(id)) {
        Spot spot = Spot.of(scene.find("id").orElse(scene));
        findings.add(Code.DUPLICATE_NAME, spot, "the situation `" + id + "` occurs twice");
      }
      situations.add(new Situation(id, values));
    }
    return situations;
  }

  private void differ(Node.Obj scene, Set<String> names, Situation first) {
    Set<String> odd = new LinkedHashSet<>(names);
    odd.removeAll(first.values().keySet());
    Set<String> missing = new LinkedHashSet<>(first.values().keySet());
    missing.removeAll(names);
    String both =
        missing.isEmpty() ? "defines " + list(odd) + " in addition" : "lacks " + list(missing);
    findings.add(
        Code.SITUATION_NAMES,
        Spot.of(scene),
        "the situation `" + scene.text("id").orElse("") + "` " + both);
  }

  private static String list(Set<String> names) {
    return "`" + String.join("`, `", names) + "`";
  }

  private void variables(Node.Obj vars, SequencedMap<String, Variable> variables) {
    vars.fields()
        .forEach(
            (name, node) -> {
              refuseConstant(vars, name);
              if (node instanceof Node.Obj drawn) {
                variable(drawn).ifPresent(it -> variables.put(name, it));
              }
              if (!known.add(name)) {
                findings.add(
                    Code.DUPLICATE_NAME,
                    Spot.name(vars, name),
                    "`" + name + "` is also defined by the situations");
              }
            });
  }

  private void refuseConstant(Node.Obj vars, String name) {
    if (CONSTANTS.contains(name)) {
      findings.add(
          Code.RESERVED_NAME, Spot.name(vars, name), "`" + name + "` is a constant of expressions");
    }
  }

  private Optional<Variable> variable(Node.Obj drawn) {
    if (drawn.find("expr").isPresent()) {
      return drawn.find("expr").flatMap(this::expression).map(Variable.Computed::new);
    }
    if (drawn.find("pick").isPresent()) {
      List<Value> values = drawn.items("pick").stream().flatMap(it -> value(it).stream()).toList();
      return values.isEmpty() ? Optional.empty() : Optional.of(new Variable.Pick(values));
    }
    return drawn.find("int").isPresent() ? range(drawn, "int") : range(drawn, "real");
  }

  private Optional<Variable> range(Node.Obj drawn, String form) {
    List<Node> bounds = drawn.items(form);
    if (bounds.size() != 2
        || !(bounds.get(0) instanceof Node.Num(Place _, double low))
        || !(bounds.get(1) instanceof Node.Num(Place _, double high))) {
      return Optional.empty();
    }
    double step = drawn.number("step").orElse(1.0);
    boolean whole = form.equals("int");
    if (low > high || (whole && step != Math.rint(step)) || !(step > 0)) {
      String why = low > high ? "the range is empty" : "the step is not a whole number";
      findings.add(Code.BAD_RANGE, Spot.of(low > high ? bounds.getFirst() : drawn), why);
      return Optional.empty();
    }
    return Optional.of(
        whole
            ? new Variable.Whole((long) low, (long) high, (long) step)
            : new Variable.Real(low, high, step));
  }

  /// Reads an expression over the names known so far.
  private Optional<Expression> expression(Node node) {
    if (!(node instanceof Node.Str text)) {
      return Optional.empty();
    }
    Optional<Expression> read = Quantity.expression(text, findings);
    read.ifPresent(it -> new Names(known, findings).check(it, text));
    return read;
  }

  private static Optional<Value> value(Node node) {
    return switch (node) {
      case Node.Num(Place _, double number) -> Optional.of(new Value.Num(number));
      case Node.Str str -> Optional.of(new Value.Word(str.text()));
      case Node.Obj _, Node.Arr _, Node.Bool _, Node.Null _ -> Optional.empty();
    };
  }
}
