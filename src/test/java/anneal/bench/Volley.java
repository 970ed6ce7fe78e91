package anneal.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;

/// Asks a server as fast as it answers, on many kept connections, each with one request under way.
/// One thread serves them all, so that the asking takes little of the machine.
final class Volley implements AutoCloseable {

  private static final int READ = 1 << 17;

  private final Selector selector;
  private final Caller[] callers;
  private long[] waits = new long[1 << 16];
  private int count;

  /// What came of it.
  ///
  /// @param waits for the responses, in nanoseconds, sorted
  record Result(long[] waits, double seconds) {

    double rate() {
      return waits.length / seconds;
    }

    /// The wait that a share of the requests did not exceed, in milliseconds.
    double millis(double share) {
      return waits[(int) (share * (waits.length - 1))] / 1e6;
    }
  }

  Volley(int port, int connections) throws IOException {
    selector = Selector.open();
    callers = new Caller[connections];
    for (int i = 0; i < connections; i++) {
      callers[i] = new Caller(i, port);
    }
  }

  /// Runs for a while; every response must have a status below 300.
  ///
  /// @param requests gives the next whole request of a connection
  Result run(double seconds, IntFunction<byte[]> requests) throws IOException {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    return run(it -> System.nanoTime() < end ? requests.apply(it) : null, (_, _) -> {});
  }

  /// Runs until there is nothing more to ask; every response must have a status below 300.
  ///
  /// @param requests gives the next whole request of a connection, null when it is done
  /// @param heard gets each whole response with its connection
  Result run(IntFunction<byte[]> requests, ObjIntConsumer<ByteBuffer> heard) throws IOException {
    count = 0;
    long start = System.nanoTime();
    int busy = 0;
    for (Caller each : callers) {
      busy += each.ask(requests) ? 1 : 0;
    }
    while (busy > 0) {
      selector.select();
      for (SelectionKey key : selector.selectedKeys()) {
        Caller caller = (Caller) key.attachment();
        if (caller.hears()) {
          note(System.nanoTime() - caller.asked);
          heard.accept(caller.in.duplicate().flip(), caller.number);
          busy -= caller.ask(requests) ? 0 : 1;
        }
      }
      selector.selectedKeys().clear();
    }
    long[] sorted = Arrays.copyOf(waits, count);
    Arrays.sort(sorted);
    return new Result(sorted, (System.nanoTime() - start) / 1e9);
  }

  private void note(long wait) {
    if (count == waits.length) {
      waits = Arrays.copyOf(waits, count * 2);
    }
    waits[count++] = wait;
  }

  @Override
  public void close() throws IOException {
    for (Caller each : callers) {
      each.channel.close();
    }
    selector.close();
  }

  /// A whole request.
  static byte[] request(String method, String path, String more, String body) {
    StringBuilder text = new StringBuilder();
    text.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
    text.append(more);
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    if (content.length > 0) {
      text.append("Content-Type: application/json\r\nContent-Length: ")
          .append(content.length)
          .append("\r\n");
    }
    byte[] head = text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] whole = Arrays.copyOf(head, head.length + content.length);
    System.arraycopy(content, 0, whole, head.length, content.length);
    return whole;
  }

  private final class Caller {
    final int number;
    final SocketChannel channel;
    final ByteBuffer in = ByteBuffer.allocateDirect(READ);
    long asked;
    private int expected;

    Caller(int number, int port) throws IOException {
      this.number = number;
      channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, this);
    }

    /// Asks the next thing; whether there was any.
    boolean ask(IntFunction<byte[]> requests) throws IOException {
      byte[] request = requests.apply(number);
      if (request == null) {
        return false;
      }
      ByteBuffer out = ByteBuffer.wrap(request);
      in.clear();
      expected = 0;
      asked = System.nanoTime();
      while (out.hasRemaining()) {
        channel.write(out);
      }
      return true;
    }

    /// Reads what is there; whether the response is whole.
    boolean hears() throws IOException {
      if (channel.read(in) < 0) {
        throw new IOException("the server closed a connection");
      }
      if (expected == 0) {
        expected = whole();
      }
      return expected > 0 && in.position() >= expected;
    }

    /// Bytes of the response, 0 while its head is not complete.
    private int whole() throws IOException {
      byte[] bytes = new byte[Math.min(in.position(), 4096)];
      in.duplicate().flip().get(bytes);
      int whole = Volley.whole(bytes, bytes.length);
      if (whole > 0 && bytes[9] != '2') {
        throw new IOException("not what was wanted: " + new String(bytes, StandardCharsets.UTF_8));
      }
      return whole;
    }
  }

  /// Bytes of a whole response, 0 while its head is not complete.
  ///
  /// @param count how many bytes are there
  static int whole(byte[] bytes, int count) throws IOException {
    String head = new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
    int end = head.indexOf("\r\n\r\n");
    if (end < 0) {
      return 0;
    }
    int length = head.indexOf("\r\nContent-Length: ");
    if (length < 0 || length > end) {
      throw new IOException("a response without its length: " + head);
    }
    int from = length + "\r\nContent-Length: ".length();
    return end + 4 + Integer.parseInt(head.substring(from, head.indexOf('\r', from)));
  }
}
