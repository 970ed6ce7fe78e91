package anneal.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.question.Params.Situation;
import anneal.question.Params.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class DrawerTest {

  private static final List<Situation> SCENES =
      List.of(
          new Situation("spam", Map.of("thing", new Value.Word("spam filter"))),
          new Situation("fraud", Map.of("thing", new Value.Word("fraud alarm"))));

  /// From Vigna's reference implementation `splitmix64.c` with seed 1234567.
  @Test
  void theGeneratorIsThePublishedOne() {
    var chance = new SplitMix64(1234567);
    assertEquals("6457827717110365317", Long.toUnsignedString(chance.next()));
    assertEquals("3203168211198807973", Long.toUnsignedString(chance.next()));
    assertEquals("9817491932198370423", Long.toUnsignedString(chance.next()));
    assertEquals("4593380528125082431", Long.toUnsignedString(chance.next()));
    assertEquals("16408922859458223821", Long.toUnsignedString(chance.next()));
  }

  @Test
  void theSameSeedDrawsTheseValuesForEver() throws ExpressionException {
    var drawn = Drawer.draw("metrics/f1 0123456789abcdef", counts(3));
    assertEquals(
        List.of("spam 48.0 0.35 0.1", "fraud 91.0 0.05 0.2", "spam 75.0 0.05 0.1"),
        drawn.draws().stream().map(DrawerTest::line).toList());
  }

  @Test
  void variantsDoNotDependOnHowManyAreDrawn() throws ExpressionException {
    var few = Drawer.draw("seed", counts(5)).draws();
    var many = Drawer.draw("seed", counts(50)).draws();
    assertEquals(few, many.subList(0, 5));
    assertNotEquals(few, Drawer.draw("other seed", counts(5)).draws());
  }

  @Test
  void conditionsHoldInEveryVariantAndAcceptanceIsTold() throws ExpressionException {
    var drawn = Drawer.draw("seed", counts(100));
    assertEquals(100, drawn.draws().size());
    assertEquals(-1, drawn.exhausted());
    for (var draw : drawn.draws()) {
      assertTrue(number(draw, "fp") != number(draw, "fn"));
    }
    assertTrue(drawn.acceptance() > 0.8 && drawn.acceptance() < 1, "" + drawn.acceptance());
  }

  @Test
  void situationsAreTakenInTurn() throws ExpressionException {
    var draws = Drawer.draw("seed", counts(4)).draws();
    assertEquals(
        List.of("spam", "fraud", "spam", "fraud"),
        draws.stream().map(Drawer.Draw::situation).toList());
    assertEquals(
        List.of("thing", "tp", "fp", "fn", "f1"), List.copyOf(draws.get(0).values().keySet()));
  }

  @Test
  void variantsDifferWhileThereAreNewOnesToFind() throws ExpressionException {
    var six = params(Map.of("x", new Variable.Whole(1, 6, 1)), List.of(), 6);
    assertEquals(6, new HashSet<>(Drawer.draw("seed", six).draws()).size());
    var nine = params(Map.of("x", new Variable.Whole(1, 6, 1)), List.of(), 9);
    var draws = Drawer.draw("seed", nine).draws();
    assertEquals(9, draws.size());
    assertEquals(6, new HashSet<>(draws).size());
  }

  @Test
  void stepsCarryNoBinaryNoise() throws ExpressionException {
    var tenths = params(Map.of("x", new Variable.Real(0.1, 0.9, 0.1)), List.of(), 9);
    var found = new ArrayList<Double>();
    Drawer.draw("seed", tenths).draws().forEach(it -> found.add(number(it, "x")));
    found.sort(null);
    assertEquals(List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9), found);
  }

  @Test
  void wholeNumbersStayOnTheirStepsAndReachBothEnds() throws ExpressionException {
    var fives = params(Map.of("x", new Variable.Whole(-10, 12, 5)), List.of(), 5);
    var found = new ArrayList<Double>();
    Drawer.draw("seed", fives).draws().forEach(it -> found.add(number(it, "x")));
    found.sort(null);
    assertEquals(List.of(-10.0, -5.0, 0.0, 5.0, 10.0), found);
  }

  @Test
  void conditionsThatNeverHoldAreToldByTheFirstVariantWithout() throws ExpressionException {
    var never = params(Map.of("x", new Variable.Whole(1, 6, 1)), List.of("x > 6"), 3);
    var drawn = Drawer.draw("seed", never);
    assertEquals(List.of(), drawn.draws());
    assertEquals(0, drawn.exhausted());
    assertEquals(0, drawn.acceptance());
  }

  @Test
  void aTryWithoutAValueIsATryThatFailed() throws ExpressionException {
    SequencedMap<String, Variable> vars = new LinkedHashMap<>();
    vars.put("x", new Variable.Whole(0, 3, 1));
    vars.put("inverse", new Variable.Computed(Expression.parse("1/x")));
    var drawn = Drawer.draw("seed", params(vars, List.of(), 3));
    assertEquals(3, drawn.draws().size());
    drawn.draws().forEach(it -> assertTrue(number(it, "x") > 0));
  }

  @Test
  void anExpressionThatNeverHasAValueIsNamed() throws ExpressionException {
    SequencedMap<String, Variable> vars = new LinkedHashMap<>();
    vars.put("x", new Variable.Whole(1, 3, 1));
    vars.put("f1", new Variable.Computed(Expression.parse("2 * y")));
    var fault =
        assertThrows(
            ExpressionException.class, () -> Drawer.draw("seed", params(vars, List.of(), 1)));
    assertEquals("vars/f1", fault.part());
    assertEquals(5, fault.column());
    var params = params(Map.of("x", new Variable.Whole(1, 3, 1)), List.of("x > 0", "z > 1"), 1);
    var second = assertThrows(ExpressionException.class, () -> Drawer.draw("seed", params));
    assertEquals("where/1", second.part());
  }

  @Test
  void emptyRangesAreRefused() {
    List<Variable> empty =
        List.of(
            new Variable.Whole(5, 2, 1),
            new Variable.Whole(1, 2, 0),
            new Variable.Whole(Long.MIN_VALUE, Long.MAX_VALUE, 1),
            new Variable.Real(5, 2, 0.1),
            new Variable.Real(1, 2, 0),
            new Variable.Real(1, 2, Double.MIN_VALUE),
            new Variable.Real(Double.NaN, 2, 1),
            new Variable.Pick(List.of()));
    for (Variable variable : empty) {
      var fault =
          assertThrows(
              ExpressionException.class,
              () -> Drawer.draw("seed", params(Map.of("x", variable), List.of(), 1)),
              variable.toString());
      assertEquals("vars/x", fault.part());
    }
  }

  @Test
  void aQuestionWithoutParametersHasItsVariantsToo() throws ExpressionException {
    var none = params(Map.of(), List.of(), 1);
    assertEquals(
        List.of(Map.of()), Drawer.draw("s", none).draws().stream().map(it -> it.values()).toList());
  }

  private static Params counts(int variants) throws ExpressionException {
    SequencedMap<String, Variable> vars = new LinkedHashMap<>();
    vars.put("tp", new Variable.Whole(40, 95, 1));
    vars.put("fp", new Variable.Real(0.05, 0.4, 0.05));
    vars.put("fn", new Variable.Pick(List.of(new Value.Num(0.1), new Value.Num(0.2))));
    vars.put("f1", new Variable.Computed(Expression.parse("2*tp/(2*tp+fp+fn)")));
    return new Params(vars, List.of(Expression.parse("fp != fn")), SCENES, variants);
  }

  private static Params params(Map<String, Variable> vars, List<String> where, int variants)
      throws ExpressionException {
    var conditions = new ArrayList<Expression>();
    for (String condition : where) {
      conditions.add(Expression.parse(condition));
    }
    return new Params(new LinkedHashMap<>(vars), conditions, List.of(), variants);
  }

  private static double number(Drawer.Draw draw, String name) {
    return ((Value.Num) draw.values().get(name)).number();
  }

  private static String line(Drawer.Draw draw) {
    return draw.situation()
        + " "
        + number(draw, "tp")
        + " "
        + number(draw, "fp")
        + " "
        + number(draw, "fn");
  }
}
