package anneal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;

/// Reads a time zone by its name.
final class Zones extends StdScalarDeserializer<ZoneId> {
  private static final long serialVersionUID = 1;

  Zones() {
    super(ZoneId.class);
  }

  @Override
  public ZoneId deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    String name = parser.getValueAsString("");
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      return (ZoneId)
          context.handleWeirdStringValue(
              ZoneId.class, name, "a time zone is named like Europe/Berlin");
    }
  }
}
