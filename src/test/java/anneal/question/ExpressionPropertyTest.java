package anneal.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.StringLength;

class ExpressionPropertyTest {

  @Property
  void anyTextIsReadOrRefusedWithColumnAndRemedy(@ForAll @StringLength(max = 320) String text) {
    readAndEvaluate(text);
  }

  @Property(tries = 3000)
  void anySequenceOfWordsIsReadOrRefused(@ForAll("words") String text) {
    readAndEvaluate(text);
  }

  @Property(tries = 3000)
  void anyTemplateIsReadOrRefused(@ForAll("templates") String text) {
    try {
      Template.parse(text).render(Map.of("a", new Value.Num(2), "w", new Value.Word("spam")));
    } catch (ExpressionException refused) {
      assertTrue(refused.column() >= 1 && refused.column() <= text.length() + 1, text);
    }
  }

  @Property
  void arithmeticAgreesWithPlainDoubles(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double a,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double b)
      throws ExpressionException {
    Map<String, Value> values = Map.of("a", new Value.Num(a), "b", new Value.Num(b));
    assertEquals(a + b * a - a / b, Expression.parse("a + b*a - a/b").evaluate(values));
    assertEquals(
        StrictMath.pow(b, 1.5) + Math.sqrt(b), Expression.parse("b^1.5+sqrt(b)").evaluate(values));
    assertEquals(a < b ? 1 : 0, Expression.parse("a < b").evaluate(values));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
            "1", "2.5", "a", "w", "(", ")", ",", "+", "-", "*", "/", "^", "<", "==", "&&", "!",
            "max(", "if(", "fact(", "comb(", " ", "e", "1e3")
        .list()
        .ofMaxSize(14)
        .map(it -> String.join("", it));
  }

  @Provide
  Arbitrary<String> templates() {
    return Arbitraries.of(
            "{{", "}}", "{", "}", "|", "||", "a", "w", "1", "fixed(2)", "int", " ", "x^", "+")
        .list()
        .ofMaxSize(12)
        .map(it -> String.join("", it));
  }

  private static void readAndEvaluate(String text) {
    try {
      double value =
          Expression.parse(text).evaluate(Map.of("a", new Value.Num(2), "w", new Value.Word("x")));
      assertTrue(Double.isFinite(value), text);
    } catch (ExpressionException refused) {
      assertTrue(refused.column() >= 1 && refused.column() <= text.length() + 1, text);
      assertTrue(!refused.remedy().isBlank(), text);
    }
  }
}
