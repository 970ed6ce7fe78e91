package anneal.anki;

import java.io.IOException;

/// A package that is not read; the message says why and what to do.
public final class Refused extends IOException {
  private static final long serialVersionUID = 1;

  Refused(String message) {
    super(message);
  }

  Refused(String message, Throwable cause) {
    super(message, cause);
  }
}
