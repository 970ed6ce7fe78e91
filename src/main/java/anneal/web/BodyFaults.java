package anneal.web;

import anneal.web.Problem.Fault;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says in our words what the JSON reader found wrong with a body: where, what, and what to do.
final class BodyFaults {

  private BodyFaults() {}

  static Refusal refusal(JacksonException fault) {
    return switch (fault) {
      case InvalidNullException e -> at(e, "is missing");
      case UnrecognizedPropertyException e -> at(e, "is not known here");
      case MismatchedInputException e when said(e).startsWith("Trailing token") ->
          syntax(e, "holds more than one value");
      case MismatchedInputException e -> at(e, expected(e.getTargetType(), said(e)));
      case JsonMappingException e when e.getCause() instanceof InputCoercionException ->
          at(e, Wire.TOO_GREAT);
      case JsonMappingException e -> at(e, "cannot be read");
      case StreamConstraintsException e ->
          syntax(e, "is nested too deep, or holds a number or text that is too long");
      default -> syntax(fault, "is no JSON (" + said(fault) + ")");
    };
  }

  /// All faults of one body as one refusal.
  static Refusal refusal(List<Fault> faults) {
    String detail = faults.stream().map(BodyFaults::sentence).collect(Collectors.joining(" "));
    return new Refusal(ProblemType.BAD_BODY, detail, faults.toArray(Fault[]::new));
  }

  private static String sentence(Fault fault) {
    String place = fault.pointer().isEmpty() ? "The body" : fault.pointer().substring(1);
    return place + " " + fault.message() + (fault.message().endsWith("?") ? "" : ".");
  }

  private static Refusal at(JsonMappingException e, String message) {
    return refusal(List.of(new Fault(pointer(e), message)));
  }

  private static Refusal syntax(JacksonException e, String message) {
    JsonLocation at = e.getLocation();
    String place =
        at == null || at.getLineNr() < 1
            ? ""
            : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    return new Refusal(
        ProblemType.BAD_BODY, "The body " + message + place + "; send one JSON object.");
  }

  /// What the reader said, on one line and short.
  private static String said(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    String first = message.lines().findFirst().orElse("").split(" \\(start marker", 2)[0];
    return first.length() <= 150 ? first : first.substring(0, 150) + "...";
  }

  private static String expected(@Nullable Class<?> type, String said) {
    for (String own : List.of(Wire.UNSOUND, Wire.TOO_GREAT)) {
      if (said.contains(own)) {
        return own;
      }
    }
    if (type == null) {
      return "has the wrong type";
    }
    if (type.isEnum()) {
      return "must be one of "
          + Arrays.stream(type.getEnumConstants())
              .map(it -> it.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
    }
    return "must be " + noun(type);
  }

  private static String noun(Class<?> type) {
    if (type.isRecord() || Map.class.isAssignableFrom(type)) {
      return "an object";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    if (type == UUID.class) {
      return "a UUID such as 01939d4c-7e4b-7d3a-8c5e-1f2a3b4c5d6e";
    }
    if (type == Instant.class) {
      return "a time such as 2026-11-21T09:00:00Z";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == double.class || type == Double.class) {
      return "a number";
    }
    return type == String.class ? "a text" : "a whole number";
  }

  private static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(it -> "/" + (it.getFieldName() == null ? it.getIndex() : it.getFieldName()))
        .collect(Collectors.joining());
  }
}
