package anneal.archive;

import java.io.IOException;

/// A file from outside that is not read; the message says why and what to do.
public final class Refused extends IOException {
  private static final long serialVersionUID = 1;

  /// @param message whole sentences for the person who brought the file
  public Refused(String message) {
    super(message);
  }

  /// @param message whole sentences for the person who brought the file
  public Refused(String message, Throwable cause) {
    super(message, cause);
  }
}
