package anneal.store;

import anneal.json.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.util.List;

/// JSON in text columns.
final class Texts {

  private Texts() {}

  static String json(Object value) {
    try {
      return Json.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("cannot be written as JSON: " + value.getClass(), e);
    }
  }

  /// Reads what [#json] wrote.
  static <T> T read(String json, Class<T> type) {
    try {
      return Json.mapper().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(
          "a text in the database is not a " + type.getSimpleName() + ": run `anneal doctor`", e);
    }
  }

  static String ids(List<String> ids) {
    return ids.isEmpty() ? "[]" : json(ids);
  }

  static List<String> ids(String json) {
    return json.equals("[]") ? List.of() : List.of(read(json, String[].class));
  }
}
