package anneal.packs;

import java.util.List;
import java.util.Optional;

/// What could be read, with everything that was found on the way.
///
/// @param value empty where errors left nothing usable
/// @param findings in file order
public record Loaded<T>(Optional<T> value, List<Finding> findings) {

  public Loaded {
    findings = List.copyOf(findings);
  }

  /// Whether any finding is an error.
  public boolean hasErrors() {
    return findings.stream().anyMatch(it -> it.severity() == Finding.Severity.ERROR);
  }
}
