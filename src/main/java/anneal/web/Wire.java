package anneal.web;

import anneal.json.Json;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// How values look on the wire: the house's mapper with times as ISO-8601 texts, and with texts and
/// numbers refused that no store or page could carry.
final class Wire {

  static final String UNSOUND = "must not hold U+0000 or half of a surrogate pair";

  static final String TOO_GREAT = "is out of range";

  private static final JsonMapper MAPPER =
      Json.mapper()
          .rebuild()
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8.mappedFeature())
          .addModule(
              new SimpleModule("wire")
                  .addSerializer(Instant.class, new ToStringSerializer(Instant.class))
                  .addSerializer(LocalDate.class, new ToStringSerializer(LocalDate.class))
                  .addDeserializer(Instant.class, new Time())
                  .addDeserializer(String.class, new Text())
                  .addDeserializer(double.class, new Finite())
                  .addDeserializer(Double.class, new Finite()))
          .build();

  private Wire() {}

  static JsonMapper mapper() {
    return MAPPER;
  }

  /// A value as JSON in UTF-8.
  static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + value.getClass().getName(), e);
    }
  }

  /// Whether a text can be stored and written again: no NUL, no half of a surrogate pair.
  static boolean isSound(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  /// What is written as a text.
  private abstract static class Written<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1;

    Written(Class<T> type) {
      super(type);
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return handled(context.handleUnexpectedToken(handledType(), parser));
      }
      String text = parser.getText();
      Optional<T> read = read(text);
      return read.isPresent()
          ? read.get()
          : handled(context.handleWeirdStringValue(handledType(), "", fault()));
    }

    /// What Jackson's handlers give instead, which is nothing but an exception here.
    @SuppressWarnings("unchecked")
    private T handled(Object instead) {
      return (T) instead;
    }

    /// The value of a text; empty where it has none.
    abstract Optional<T> read(String text);

    /// What is wrong with a text without value.
    abstract String fault();
  }

  /// Texts that can be stored and written again.
  private static final class Text extends Written<String> {
    private static final long serialVersionUID = 1;

    Text() {
      super(String.class);
    }

    @Override
    Optional<String> read(String text) {
      return Optional.of(text).filter(Wire::isSound);
    }

    @Override
    String fault() {
      return UNSOUND;
    }
  }

  /// Instants as they are written: ISO-8601 in UTC.
  private static final class Time extends Written<Instant> {
    private static final long serialVersionUID = 1;

    Time() {
      super(Instant.class);
    }

    @Override
    Optional<Instant> read(String text) {
      try {
        return Optional.of(Instant.parse(text));
      } catch (DateTimeParseException _) {
        return Optional.empty();
      }
    }

    @Override
    String fault() {
      return "is no time";
    }
  }

  /// Numbers that a double can hold: `1e999` is not read as infinity.
  private static final class Finite extends StdScalarDeserializer<Double> {
    private static final long serialVersionUID = 1;

    Finite() {
      super(Double.class);
    }

    @Override
    public Double deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.currentToken().isNumeric()) {
        return (Double) context.handleUnexpectedToken(Double.class, parser);
      }
      double number = parser.getDoubleValue();
      return Double.isFinite(number)
          ? number
          : (Double) context.handleWeirdStringValue(Double.class, "", TOO_GREAT);
    }
  }
}
