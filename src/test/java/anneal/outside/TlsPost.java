package anneal.outside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/// A mail server for one test that talks TLS from the start, or after STARTTLS, with a certificate
/// that it made for itself. What it hears before TLS and after it is kept apart.
final class TlsPost implements AutoCloseable {

  private static final char[] PASSWORD = "changeit".toCharArray();

  /// How it begins to talk.
  enum Way {
    TLS,
    STARTTLS,
    /// It knows no TLS at all.
    PLAIN
  }

  private final KeyStore keys;
  private final SSLContext context;
  private final Way way;
  private final ServerSocket socket;
  final BlockingQueue<String> plain = new LinkedBlockingQueue<>();
  final BlockingQueue<String> secret = new LinkedBlockingQueue<>();

  /// @param folder where the key is made
  /// @param name of the machine in its certificate
  TlsPost(Path folder, String name, Way way) throws IOException, GeneralSecurityException {
    this.way = way;
    this.keys = KeyStore.getInstance(made(folder.resolve(name + ".p12"), name).toFile(), PASSWORD);
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon(true).start(this::serve);
  }

  private static Path made(Path file, String name) throws IOException {
    if (Files.exists(file)) {
      return file;
    }
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process making =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD),
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + name,
                "-validity",
                "9")
            .redirectErrorStream(true)
            .start();
    String said = new String(making.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!Files.exists(file)) {
      throw new IOException(said);
    }
    return file;
  }

  int port() {
    return socket.getLocalPort();
  }

  /// What trusts this server and nobody else.
  SSLSocketFactory trusting() throws GeneralSecurityException {
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(keys);
    SSLContext trust = SSLContext.getInstance("TLS");
    trust.init(null, managers.getTrustManagers(), null);
    return trust.getSocketFactory();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket caller = socket.accept()) {
        talk(way == Way.TLS ? secured(caller) : caller, way == Way.TLS ? secret : plain);
      } catch (IOException _) {
        // whoever does not trust it hangs up
      }
    }
  }

  private Socket secured(Socket raw) throws IOException {
    SSLSocket secured =
        (SSLSocket) context.getSocketFactory().createSocket(raw, "localhost", 0, true);
    secured.setUseClientMode(false);
    secured.startHandshake();
    return secured;
  }

  private void talk(Socket caller, BlockingQueue<String> heard) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = caller.getOutputStream();
    if (heard != secret || way == Way.TLS) {
      say(out, "220 here");
    }
    boolean data = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      heard.add(line);
      String word = line.split(" ", 2)[0];
      if (data) {
        data = !line.equals(".");
        if (!data) {
          say(out, "250 taken");
        }
      } else if (word.equals("EHLO")) {
        String more = way == Way.STARTTLS && heard == plain ? "STARTTLS" : "AUTH PLAIN";
        say(out, "250-here\r\n250 " + more);
      } else if (word.equals("STARTTLS")) {
        say(out, "220 go on");
        talk(secured(caller), secret);
        return;
      } else if (word.equals("DATA")) {
        data = true;
        say(out, "354 say it");
      } else {
        say(out, word.equals("AUTH") ? "235 well" : "250 well");
      }
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
