package anneal.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Numbers of other implementations, `vectors/fsrs.json`: what their tests expect (`published`) and
/// what fsrs-rs 6.5.0 computes in 32 bits (`native...`).
final class Vectors {

  /// What separates 32-bit from 64-bit arithmetic.
  static final double TOLERANCE = 5e-6;

  private static final JsonNode ALL = read();

  private Vectors() {}

  static JsonNode at(String name) {
    return present(ALL, name);
  }

  static JsonNode published(String source, String name) {
    return present(present(at("published"), source), name);
  }

  static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).asDouble();
    }
    return numbers;
  }

  static List<double[]> rows(JsonNode array) {
    List<double[]> rows = new ArrayList<>();
    array.forEach(row -> rows.add(numbers(row)));
    return rows;
  }

  static Weights weights(String name) {
    return switch (name) {
      case "default" -> Weights.DEFAULT;
      case "w2" -> Weights.of(numbers(at("parameter_set_w2")));
      case "w19" -> Weights.migrated(numbers(at("parameter_set_w19_fsrs5")));
      default -> throw new IllegalArgumentException(name);
    };
  }

  static void assertClose(double expected, double actual, String what) {
    assertEquals(expected, actual, Math.abs(expected) * TOLERANCE, what);
  }

  private static JsonNode present(JsonNode node, String name) {
    JsonNode child = node.get(name);
    if (child == null) {
      throw new IllegalArgumentException("no " + name + " in vectors/fsrs.json");
    }
    return child;
  }

  private static JsonNode read() {
    try (InputStream in = Vectors.class.getResourceAsStream("/vectors/fsrs.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
