package anneal.web;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Where and how the server listens.
///
/// @param host address to bind to, `127.0.0.1` for this machine alone
/// @param port 0 for any that is free
/// @param names host names, lower case and without port, by which browsers may call it
/// @param idle after how long without a byte a connection is closed
/// @param stopping how long a stop waits for requests under way
/// @param secure whether browsers come by HTTPS, through a proxy in front
public record Listening(
    String host, int port, Set<String> names, Duration idle, Duration stopping, boolean secure) {

  public Listening {
    names = Set.copyOf(names);
  }

  /// After how long without a byte a connection is closed once the server stops.
  Duration parting() {
    return idle.dividedBy(30);
  }

  /// For one person on one machine.
  public static Listening local(int port) {
    return at("127.0.0.1", port);
  }

  /// On an address of the operator's choice; browsers may call it by that name or as this machine.
  public static Listening at(String host, int port) {
    Set<String> names = new HashSet<>(Door.LOOPBACK);
    names.add(host.toLowerCase(Locale.ROOT));
    return new Listening(host, port, names, Duration.ofSeconds(30), Duration.ofSeconds(10), false);
  }

  /// The same, and browsers may call it by one more name.
  ///
  /// @param https whether they come by HTTPS
  public Listening alsoAs(String name, boolean https) {
    Set<String> more = new HashSet<>(names);
    more.add(name.toLowerCase(Locale.ROOT));
    return new Listening(host, port, more, idle, stopping, https);
  }
}
