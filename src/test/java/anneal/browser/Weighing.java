package anneal.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Weighs what comes over the wire, compressed as it came.
final class Weighing {

  private final Map<String, String> addresses = new ConcurrentHashMap<>();
  private final Map<String, Long> heads = new ConcurrentHashMap<>();
  private final Map<String, Long> bodies = new ConcurrentHashMap<>();

  Weighing(CDPSession devTools) {
    devTools.on("Network.requestWillBeSent", this::asked);
    devTools.on("Network.responseReceived", this::begun);
    devTools.on("Network.loadingFinished", this::came);
    devTools.send("Network.enable");
  }

  private void asked(JsonObject event) {
    addresses.put(id(event), event.getAsJsonObject("request").get("url").getAsString());
  }

  private void begun(JsonObject event) {
    heads.put(id(event), length(event.getAsJsonObject("response")));
  }

  private void came(JsonObject event) {
    bodies.put(id(event), length(event) - heads.getOrDefault(id(event), 0L));
  }

  private static String id(JsonObject event) {
    return event.get("requestId").getAsString();
  }

  private static long length(JsonObject event) {
    return event.get("encodedDataLength").getAsLong();
  }

  /// The bodies that have come so far, but for those below a path.
  long bodiesWithout(String path) {
    return bodies.entrySet().stream()
        .filter(it -> !addresses.get(it.getKey()).contains(path))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /// Bodies and heads so far, and the bodies, the heaviest first.
  @Override
  public String toString() {
    return sum(bodies)
        + " bytes in bodies, "
        + sum(heads)
        + " in heads:"
        + bodies.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(it -> "\n" + it.getValue() + " " + addresses.get(it.getKey()))
            .collect(Collectors.joining());
  }

  private static long sum(Map<String, Long> parts) {
    return parts.values().stream().mapToLong(Long::longValue).sum();
  }
}
