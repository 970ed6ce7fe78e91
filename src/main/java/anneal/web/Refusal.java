package anneal.web;

import anneal.web.Problem.Fault;
import java.util.List;

/// Ends the handling of a request that cannot be served as it is; the caller gets a [Problem].
///
/// It carries no stack trace: it is an answer, not an accident.
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final ProblemType type;
  private final String detail;
  private final transient List<Fault> faults;

  /// @param detail what the caller can do about it
  Refusal(ProblemType type, String detail, Fault... faults) {
    super(detail, null, false, false);
    this.type = type;
    this.detail = detail;
    this.faults = List.of(faults);
  }

  ProblemType type() {
    return type;
  }

  String detail() {
    return detail;
  }

  List<Fault> faults() {
    return faults;
  }
}
