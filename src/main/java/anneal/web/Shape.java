package anneal.web;

import anneal.web.Problem.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares the field names of a JSON object with the components of a record, so that everything
/// missing and everything unknown is said at once, before the first value is read.
final class Shape {

  /// Enough to mend a body; a hostile one gets no longer answer.
  private static final int MOST = 20;

  private final List<Fault> faults = new ArrayList<>();

  private Shape() {}

  /// The faults, in the order of the document and then of the record; empty when the names fit.
  static List<Fault> faults(JsonNode object, Class<? extends Record> type) {
    Shape shape = new Shape();
    shape.compare(object, type, "");
    return shape.faults.subList(0, Math.min(MOST, shape.faults.size()));
  }

  private void compare(JsonNode object, Class<? extends Record> type, String pointer) {
    if (!object.isObject()) {
      faults.add(new Fault(pointer, "must be an object"));
      return;
    }
    List<String> known = names(type);
    object.fieldNames().forEachRemaining(name -> name(name, known, pointer));
    for (RecordComponent component : type.getRecordComponents()) {
      component(object.get(component.getName()), component, pointer + "/" + component.getName());
    }
  }

  private void name(String name, List<String> known, String pointer) {
    if (!known.contains(name) && faults.size() < MOST) {
      String guess =
          Nearest.to(name, known)
              .map(it -> "did you mean " + it + "?")
              .orElse("known are " + String.join(", ", known));
      String place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      faults.add(new Fault(place, "is not known here; " + guess));
    }
  }

  private void component(@Nullable JsonNode value, RecordComponent component, String pointer) {
    boolean empty = value == null || value.isNull();
    if (empty && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      faults.add(new Fault(pointer, "is missing"));
    } else if (value != null && !empty && component.getType().isRecord()) {
      compare(value, component.getType().asSubclass(Record.class), pointer);
    }
  }

  private static List<String> names(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }
}
