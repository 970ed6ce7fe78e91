package anneal.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Answers quizzes until there is no server left, in a process of its own so that it outlives the
/// server. Arguments: a folder for the two lists of [Ledger], and how many answer at once. Each
/// line of its input is the address of a server that takes the place of the one before; the end of
/// input is the end of work. Exits with 1 when a server says something that it must not say.
public final class Crowd {

  private Crowd() {}

  public static void main(String[] args) throws Exception {
    Ledger ledger = Ledger.open(Path.of(args[0]));
    Servers servers = new Servers();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      Quizzer quizzer = new Quizzer(servers, ledger);
      threads.add(Thread.ofPlatform().start(quizzer::run));
    }
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      servers.next(line);
    }
    servers.none();
    for (Thread each : threads) {
      each.join();
    }
    System.exit(servers.fault() ? 1 : 0);
  }

  /// Where the server is now.
  static final class Servers {

    private String address = "";
    private boolean over;
    private boolean fault;

    synchronized void next(String next) {
      address = next;
      notifyAll();
    }

    synchronized void none() {
      over = true;
      notifyAll();
    }

    synchronized boolean fault() {
      return fault;
    }

    /// A server said what it must not say.
    synchronized void complain(String what) {
      System.err.println(what);
      fault = true;
      none();
    }

    /// Waits for another address than a dead one; empty at the end of work.
    synchronized String after(String dead) throws InterruptedException {
      while (!over && address.equals(dead)) {
        wait();
      }
      return over ? "" : address;
    }

    synchronized boolean over() {
      return over;
    }
  }

  /// A server went away.
  static final class Gone extends IOException {
    private static final long serialVersionUID = 1;

    Gone(IOException cause) {
      super(cause);
    }
  }
}
