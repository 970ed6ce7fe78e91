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

  /// Reflection takes longer than all the rest of reading a body.
  private static final ClassValue<Fields> FIELDS =
      new ClassValue<>() {
        @Override
        protected Fields computeValue(Class<?> type) {
          return Fields.of(type);
        }
      };

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
    Fields known = FIELDS.get(type);
    object.fieldNames().forEachRemaining(name -> name(name, known.names, pointer));
    for (Field field : known.fields) {
      field(object.get(field.name), field, pointer);
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

  private void field(@Nullable JsonNode value, Field field, String pointer) {
    boolean empty = value == null || value.isNull();
    if (empty && !field.optional) {
      faults.add(new Fault(pointer + "/" + field.name, "is missing"));
    } else if (value != null && !empty && field.type.isRecord()) {
      compare(value, field.type.asSubclass(Record.class), pointer + "/" + field.name);
    }
  }

  private record Field(String name, Class<?> type, boolean optional) {

    static Field of(RecordComponent component) {
      boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      return new Field(component.getName(), component.getType(), optional);
    }
  }

  private record Fields(List<Field> fields, List<String> names) {

    static Fields of(Class<?> type) {
      List<Field> fields = Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
      return new Fields(fields, fields.stream().map(Field::name).toList());
    }
  }
}
