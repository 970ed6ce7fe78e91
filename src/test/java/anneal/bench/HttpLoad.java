package anneal.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;

/// How fast Anneal answers, as a ratio to bare Javalin in the same run: 64 connections ask without
/// a pause. Arguments: seconds for each measure, how often all is measured, flags of Anneal's JVM.
///
/// `us/req` is processor time of the server for each request, which depends less on what else the
/// machine does than the others. A turn is asked of 64 sittings; an answer is graded, scheduled and
/// durable, in sittings of 20 answers; mixed is an answer, then the turn that follows, in the worst
/// case: all of one learner at once.
///
/// ```
/// mvn -q test-compile exec:exec -Dexec.classpathScope=test \
///   -Danneal.main=anneal.bench.HttpLoad -Danneal.args="5 5"
/// ```
public final class HttpLoad {

  private static final int CONNECTIONS = 64;
  private static final int SITTINGS = 64 * 15;

  /// Answers in a sitting before the next one.
  private static final int ANSWERS = 20;

  /// A file of the pages with about 8 kB.
  private static final String FILE = "/vendor/lit-html/lit-html.js";

  private final String address;

  /// What is measured; all of it unless `-Danneal.load=BARE,ANSWER` or the like says otherwise.
  private static final List<Measure> WANTED =
      System.getProperty("anneal.load") == null
          ? List.of(Measure.values())
          : Arrays.stream(System.getProperty("anneal.load").split(","))
              .map(Measure::valueOf)
              .toList();

  private final JavaProcess bareServer;
  private final JavaProcess server;
  private final int bare;
  private final int port;
  private final double seconds;
  private final List<byte[]> turns = new ArrayList<>();
  private final List<byte[]> answers = new ArrayList<>();
  private final List<Integer> idAt = new ArrayList<>();
  private int next;

  private HttpLoad(JavaProcess bareServer, JavaProcess server, double seconds) throws IOException {
    this.bareServer = bareServer;
    this.server = server;
    this.bare = bareServer.port();
    this.address = server.address();
    this.port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    this.seconds = seconds;
  }

  public static void main(String[] args) throws Exception {
    double seconds = args.length > 0 ? Double.parseDouble(args[0]) : 5;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    List<String> flags = List.of(args).subList(Math.min(2, args.length), args.length);
    Path folder = Files.createTempDirectory("anneal-load");
    try (JavaProcess bare = JavaProcess.start(folder, List.of("anneal.bench.BareServer"));
        JavaProcess server = JavaProcess.server(folder, folder.resolve("load.db"), flags)) {
      HttpLoad load = new HttpLoad(bare, server, seconds);
      System.out.println("resident when idle: " + Resident.of(server.id()));
      load.prepare();
      load.measure(rounds);
      System.out.println("resident after the load: " + Resident.of(server.id()));
    }
  }

  /// What is measured, in this order.
  private enum Measure {
    BARE,
    TURN,
    ANSWER,
    MIXED,
    FILE
  }

  private void measure(int rounds) throws IOException {
    System.out.println("round  what       req/s   p50 ms   p99 ms   us/req   ratio to bare");
    double[][] ratios = new double[Measure.values().length][rounds];
    for (Measure each : WANTED) {
      run(each, Math.max(5, 2 * seconds));
    }
    for (int round = 0; round < rounds; round++) {
      double base = 1;
      for (Measure each : WANTED) {
        JavaProcess of = each == Measure.BARE ? bareServer : server;
        double before = of.processorSeconds();
        Volley.Result result = run(each, seconds);
        double micros = (of.processorSeconds() - before) * 1e6 / result.waits().length;
        base = each == Measure.BARE ? result.rate() : base;
        ratios[each.ordinal()][round] = result.rate() / base;
        System.out.printf(
            "%5d  %-7s %,8.0f %8.2f %8.2f %8.0f   %.3f%n",
            round + 1,
            name(each),
            result.rate(),
            result.millis(0.5),
            result.millis(0.99),
            micros,
            result.rate() / base);
      }
    }
    for (Measure each : WANTED) {
      double[] sorted = ratios[each.ordinal()];
      Arrays.sort(sorted);
      System.out.printf(
          "%-7s ratio: best %.3f, median %.3f, worst %.3f%n",
          name(each), sorted[rounds - 1], sorted[rounds / 2], sorted[0]);
    }
  }

  private static String name(Measure measure) {
    return measure.name().toLowerCase(java.util.Locale.ROOT);
  }

  private Volley.Result run(Measure measure, double time) throws IOException {
    try (Volley volley = new Volley(measure == Measure.BARE ? bare : port, CONNECTIONS)) {
      return volley.run(time, requests(measure));
    }
  }

  private IntFunction<byte[]> requests(Measure measure) {
    return switch (measure) {
      case BARE -> {
        byte[] request = Volley.request("GET", "/", "", "");
        yield _ -> request;
      }
      case FILE -> {
        byte[] request = Volley.request("GET", FILE, "", "");
        yield _ -> request;
      }
      case TURN -> turns::get;
      case ANSWER -> _ -> answer(next());
      case MIXED -> {
        boolean[] answered = new boolean[CONNECTIONS];
        yield it -> {
          answered[it] = !answered[it];
          return answered[it] ? answer(it) : turns.get(it);
        };
      }
    };
  }

  /// All connections at work in sittings of their own, and on to others after some answers.
  private int next() {
    int turn = next++;
    int whole = CONNECTIONS * ANSWERS;
    return (turn / whole * CONNECTIONS + turn % CONNECTIONS) % answers.size();
  }

  /// An answer under a new id, which grows with time as those of the pages do.
  private byte[] answer(int which) {
    byte[] request = answers.get(which).clone();
    long time =
        System.currentTimeMillis() << 16 | 0x7000 | ThreadLocalRandom.current().nextInt(4096);
    UUID id = new UUID(time, ThreadLocalRandom.current().nextLong() >>> 2 | Long.MIN_VALUE);
    byte[] text = id.toString().getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(text, 0, request, idAt.get(which), text.length);
    return request;
  }

  /// Opens sittings and keeps, for each, the request for its turn and an answer that was taken.
  private void prepare() throws IOException, InterruptedException {
    Desk desk = new Desk(address);
    while (answers.size() < SITTINGS) {
      UUID sitting = UUID.randomUUID();
      JsonNode turn = desk.quiz(sitting);
      UUID id = UUID.randomUUID();
      String body = Desk.answer(id, turn).toString();
      Desk.Reply reply = desk.call("POST", Desk.path(turn), body);
      if (reply.status() == 201 && reply.json().path("state").asText().equals("graded")) {
        byte[] request = Volley.request("POST", Desk.path(turn), "", body);
        answers.add(request);
        idAt.add(new String(request, StandardCharsets.ISO_8859_1).indexOf(id.toString()));
        turns.add(Volley.request("GET", "/api/sittings/" + sitting + "/turn", "", ""));
      }
    }
  }
}
