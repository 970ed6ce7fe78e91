package anneal.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A guest on a connection of its own, who asks, answers and marks, over and over.
final class Hand implements AutoCloseable {

  private static final int ANSWERS = 20;
  private static final int MILLIS = 5_000;

  private final Guest guest = new Guest("");
  private final Socket socket;
  private Wants wants = Wants.TURN;
  private byte[] request;

  private enum Wants {
    TURN,
    ANSWER,
    MARKS
  }

  /// What came back.
  ///
  /// @param head status line and headers
  /// @param nanos from the request's first byte to the response's last
  record Reply(int status, String head, long nanos) {}

  Hand(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(MILLIS);
    socket.setTcpNoDelay(true);
    request = request();
  }

  /// Sends what comes next; after a refusal the same again, after a conflict a new question.
  Reply step() throws IOException {
    long start = System.nanoTime();
    socket.getOutputStream().write(request);
    byte[] response = response(socket.getInputStream());
    long nanos = System.nanoTime() - start;
    String text = new String(response, StandardCharsets.ISO_8859_1);
    int status = Integer.parseInt(text.substring(9, 12));
    if (status != 503) {
      wants = status < 300 ? after(response) : Wants.TURN;
      request = request();
    }
    return new Reply(status, text.substring(0, text.indexOf("\r\n\r\n")), nanos);
  }

  private byte[] request() {
    return switch (wants) {
      case TURN -> guest.asks(ANSWERS);
      case ANSWER -> guest.answers();
      case MARKS -> guest.marks().orElseThrow();
    };
  }

  private Wants after(byte[] response) {
    ByteBuffer read = ByteBuffer.wrap(response);
    return switch (wants) {
      case TURN -> guest.hears(read) ? Wants.ANSWER : Wants.TURN;
      case ANSWER -> {
        guest.learns(read);
        yield guest.marks().isPresent() ? Wants.MARKS : Wants.TURN;
      }
      case MARKS -> Wants.TURN;
    };
  }

  private static byte[] response(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 14];
    int count = 0;
    int whole = 0;
    while (whole == 0 || count < whole) {
      int read = in.read(buffer, count, buffer.length - count);
      if (read < 0) {
        throw new IOException("the server closed a connection");
      }
      count += read;
      whole = whole == 0 ? Volley.whole(buffer, count) : whole;
      buffer = count == buffer.length ? Arrays.copyOf(buffer, 2 * count) : buffer;
    }
    return Arrays.copyOf(buffer, count);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
