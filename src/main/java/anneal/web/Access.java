package anneal.web;

/// Who may call a route. Each route declares it when it is hung up; there is no default.
enum Access {
  /// Anybody; nobody looks who it is.
  OPEN,
  /// Anybody may read; who is new here reads as somebody who has not studied yet.
  VISITING,
  /// Anybody may study; who is new here becomes a guest.
  STUDYING
}
