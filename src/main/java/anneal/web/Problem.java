package anneal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/// An error as it leaves the server (RFC 9457).
///
/// @param type which kind of problem, `/problems/<slug>`
/// @param title the kind in a few words, always the same
/// @param status the status of the response
/// @param detail what to do about this one
/// @param instance path that was asked for, empty where none could be read
/// @param requestId number of the request, which the log carries too
/// @param errors single faults of the body, left out where there are none
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String requestId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors) {

  static final String MEDIA_TYPE = "application/problem+json";

  private static final Map<String, String> USUAL = Map.of("Cache-Control", "no-store");

  private static final Map<String, String> PASSING =
      Map.of("Cache-Control", "no-store", "Retry-After", "2");

  Problem {
    errors = List.copyOf(errors);
  }

  static Problem of(Refusal refusal, String instance, String requestId) {
    ProblemType type = refusal.type();
    return new Problem(
        type.uri(),
        type.title(),
        type.status(),
        refusal.detail(),
        instance,
        requestId,
        refusal.faults());
  }

  /// Headers of a response that holds it, besides its type.
  Map<String, String> headers() {
    return status == 503 ? PASSING : USUAL;
  }

  /// One fault of a body.
  ///
  /// @param pointer JSON pointer (RFC 6901) to the place, empty for the whole
  /// @param message what is wrong there and what to do
  record Fault(String pointer, String message) {}
}
