package anneal.web;

import anneal.people.Accounts.Device;
import io.javalin.http.Context;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a request comes from.
final class Client {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1");

  private Client() {}

  /// Whether a program on the server's own machine asks, and no proxy for somebody else.
  static boolean onThisMachine(Context ctx) {
    return LOOPBACK.contains(ctx.req().getRemoteAddr())
        && ctx.header("X-Forwarded-For") == null
        && ctx.header("Forwarded") == null;
  }

  /// The device of a request.
  static Device of(Context ctx) {
    String agent = ctx.header("User-Agent");
    return new Device(address(ctx), agent == null ? "" : agent.replaceAll("\\p{Cntrl}", ""));
  }

  /// The address of the network that asks: what a proxy on this machine says, or who is connected.
  /// Of IPv6 the first half, which is what one household has.
  private static String address(Context ctx) {
    String peer = ctx.req().getRemoteAddr();
    @Nullable String forwarded = ctx.header("X-Forwarded-For");
    if (!LOOPBACK.contains(peer) || forwarded == null) {
      return network(peer);
    }
    String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    return last.matches("[0-9a-fA-F:.]{2,45}") ? network(last) : peer;
  }

  private static String network(String address) {
    String[] parts = address.replaceAll("[\\[\\]]", "").split(":", -1);
    return parts.length < 5 ? address : String.join(":", parts[0], parts[1], parts[2], parts[3]);
  }
}
