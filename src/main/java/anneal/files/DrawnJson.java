package anneal.files;

import anneal.question.Drawer.Draw;
import anneal.question.Drawer.Drawn;
import anneal.question.Value;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Drawn values as JSON: the share accepted, the names, then a row for each variant that begins
/// with its situation, all in one array.
final class DrawnJson {

  private DrawnJson() {}

  static void write(JsonGenerator json, Drawn drawn) throws IOException {
    json.writeStartArray();
    json.writeNumber(drawn.acceptance());
    json.writeStartArray();
    for (String name : drawn.draws().getFirst().values().keySet()) {
      json.writeString(name);
    }
    json.writeEndArray();
    for (Draw draw : drawn.draws()) {
      json.writeStartArray();
      json.writeString(draw.situation());
      for (Value value : draw.values().values()) {
        switch (value) {
          case Value.Num(double number) -> json.writeNumber(number);
          case Value.Word(String word) -> json.writeString(word);
        }
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  /// Reads what was written.
  ///
  /// @param json at the outer array's beginning, afterwards at its end
  static Drawn read(JsonParser json) throws IOException {
    json.nextToken();
    double acceptance = json.getDoubleValue();
    json.nextToken();
    List<String> names = new ArrayList<>();
    while (json.nextToken() == JsonToken.VALUE_STRING) {
      names.add(json.getText());
    }
    List<Draw> draws = new ArrayList<>();
    while (json.nextToken() == JsonToken.START_ARRAY) {
      json.nextToken();
      String situation = json.currentToken() == JsonToken.VALUE_NULL ? null : json.getText();
      Map<String, Value> values = new LinkedHashMap<>();
      for (String name : names) {
        values.put(name, value(json));
      }
      json.nextToken();
      draws.add(new Draw(situation, values));
    }
    return new Drawn(draws, acceptance, -1);
  }

  private static Value value(JsonParser json) throws IOException {
    return switch (json.nextToken()) {
      case VALUE_STRING -> new Value.Word(json.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Num(json.getDoubleValue());
      case null, default -> throw new JsonParseException(json, "no drawn value");
    };
  }
}
