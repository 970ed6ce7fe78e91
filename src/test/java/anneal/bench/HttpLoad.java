package anneal.bench;

import anneal.store.Database;
import anneal.store.DatabaseAddress;
import anneal.store.Secrets;
import anneal.store.SqlGuestStore;
import anneal.web.GuestPass;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How fast Anneal answers, as a ratio to bare Javalin in the same run: 64 connections ask without
/// a pause on behalf of 1,280 guests of a hosted instance, each in sittings of 20 answers. A turn
/// is the GET of the question that follows an answer; an answer is graded, scheduled and durable.
/// Answers to open questions are marked by their guests in between, which is not measured. With
/// `-Danneal.load.database=FILE`, or the address of a database of [PostgresHere], it asks on behalf
/// of guests that [Population] put there, or of new ones where it did not. With
/// `-Danneal.jvm=-Danneal.load.plan=MINUTES` each of them has an interview in three weeks and
/// studies so long a day, so that the order of the plan is computed beside; whose day is done is
/// replaced by somebody new. Arguments: seconds for the whole of each measure, how often all is
/// measured, flags of Anneal's JVM.
///
/// `us/req` is processor time of the server for each request, which depends less on what else the
/// machine does than the others.
///
/// ```
/// mvn -q test-compile exec:exec -Dexec.classpathScope=test \
///   -Danneal.main=anneal.bench.HttpLoad -Danneal.args="5 5"
/// ```
public final class HttpLoad {

  private static final int CONNECTIONS = 64;
  private static final int GUESTS = 64 * 20;
  private static final int ANSWERS = 20;

  /// Minutes a day of everybody's plan, 0 for none.
  private static final int PLAN = Integer.getInteger("anneal.load.plan", 0);

  /// How long it takes two cores to compile everything while they serve.
  private static final double WARM_SECONDS = 80;

  /// A file of the pages with about 8 kB.
  private static final String FILE = "/vendor/lit-html/lit-html.js";

  private final JavaProcess bareServer;
  private final JavaProcess server;
  private final int barePort;
  private final int port;
  private final double seconds;
  private final List<Guest> guests;
  private final Map<Measure, List<Double>> ratios = new TreeMap<>();
  private @Nullable Volley volley;

  private enum Measure {
    BARE,
    TURN,
    ANSWER,
    FILE
  }

  private HttpLoad(JavaProcess bareServer, JavaProcess server, List<Guest> guests, double seconds)
      throws IOException {
    this.guests = guests;
    this.bareServer = bareServer;
    this.server = server;
    this.barePort = bareServer.port();
    this.port = server.port();
    this.seconds = seconds;
  }

  public static void main(String[] args) throws Exception {
    double seconds = args.length > 0 ? Double.parseDouble(args[0]) : 5;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    List<String> flags = List.of(args).subList(Math.min(2, args.length), args.length);
    Path folder = Files.createTempDirectory("anneal-load");
    String populated = System.getProperty("anneal.load.database", "");
    String database = populated.isEmpty() ? folder.resolve("load.db").toString() : populated;
    List<Guest> guests = guests(populated);
    try (JavaProcess first = JavaProcess.hosted(folder, database, flags)) {
      first.port(); // It draws values, for which it takes more memory than all later starts.
    }
    try (JavaProcess bare = JavaProcess.start(folder, List.of("anneal.bench.BareServer"));
        JavaProcess server = JavaProcess.hosted(folder, database, flags)) {
      HttpLoad load = new HttpLoad(bare, server, guests, seconds);
      System.out.println("resident when idle: " + Resident.of(server.id()));
      load.warm();
      System.out.println("round  what       req/s   p50 ms   p99 ms   us/req   ratio to bare");
      for (int round = 1; round <= rounds; round++) {
        load.round(round);
      }
      load.ratios.forEach(HttpLoad::print);
      System.out.println("resident after the load: " + Resident.of(server.id()));
    }
  }

  /// New guests, or those of a database that [Population] filled.
  private static List<Guest> guests(String populated) {
    if (populated.isEmpty()) {
      return Stream.generate(() -> new Guest("", PLAN)).limit(GUESTS).toList();
    }
    try (Database database = Database.open(DatabaseAddress.of(populated, null))) {
      if (!new SqlGuestStore(database).seen(Population.learner(0), Instant.now())) {
        return guests("");
      }
      GuestPass pass = new GuestPass(new Secrets(database).secret("guests"));
      return IntStream.range(0, GUESTS)
          .mapToObj(Population::learner)
          .map(it -> new Guest("Cookie: anneal=" + pass.of(it) + "\r\n", PLAN))
          .toList();
    }
  }

  private static void print(Measure measure, List<Double> ratios) {
    double[] sorted = ratios.stream().mapToDouble(it -> it).sorted().toArray();
    System.out.printf(
        "%-7s ratio: best %.3f, median %.3f, worst %.3f%n",
        measure.name().toLowerCase(Locale.ROOT),
        sorted[sorted.length - 1],
        sorted[sorted.length / 2],
        sorted[0]);
  }

  /// Lets the compilers of both servers do their work, and everybody get a cookie.
  private void warm() throws IOException {
    steady(Measure.BARE, Volley.request("GET", "/", "", ""), 8);
    steady(Measure.FILE, Volley.request("GET", FILE, "", ""), 2);
    study(WARM_SECONDS);
  }

  private void round(int round) throws IOException {
    double bare = show(round, steady(Measure.BARE, Volley.request("GET", "/", "", ""), seconds), 0);
    for (Tally each : study(2 * seconds)) {
      show(round, each, bare);
    }
    show(round, steady(Measure.FILE, Volley.request("GET", FILE, "", ""), seconds), bare);
  }

  private double show(int round, Tally tally, double bare) {
    double ratio = bare == 0 ? 1 : tally.rate() / bare;
    ratios.computeIfAbsent(tally.measure, _ -> new ArrayList<>()).add(ratio);
    System.out.printf(
        "%5d  %-7s %,8.0f %8.2f %8.2f %8.0f   %.3f%n",
        round,
        tally.measure.name().toLowerCase(Locale.ROOT),
        tally.rate(),
        tally.millis(0.5),
        tally.millis(0.99),
        tally.processor * 1e6 / tally.count(),
        ratio);
    return tally.rate();
  }

  private Tally steady(Measure measure, byte[] request, double time) throws IOException {
    boolean bare = measure == Measure.BARE;
    Tally tally = new Tally(measure);
    try (Volley volley = new Volley(bare ? barePort : port, CONNECTIONS)) {
      JavaProcess of = bare ? bareServer : server;
      double before = of.processorSeconds();
      tally.add(volley.run(time, _ -> request), of.processorSeconds() - before);
    }
    return tally;
  }

  /// Everybody answers, then everybody asks for the next question, over and over.
  private List<Tally> study(double time) throws IOException {
    try (Volley kept = new Volley(port, CONNECTIONS)) {
      volley = kept;
      deal(new Tally(Measure.TURN)); // Who has a question already gets the same again.
      return study(System.nanoTime() + (long) (time * 1e9));
    }
  }

  private List<Tally> study(long end) throws IOException {
    Tally answers = new Tally(Measure.ANSWER);
    Tally turns = new Tally(Measure.TURN);
    while (System.nanoTime() < end) {
      all(answers, guests, Guest::answers, Guest::learns);
      some(guests, Guest::marks);
      deal(turns);
    }
    return List.of(turns, answers);
  }

  /// Everybody gets a question; those who have met all are replaced by somebody new, which is not
  /// measured.
  private void deal(Tally turns) throws IOException {
    List<Guest> without = new ArrayList<>();
    Tally tally = turns;
    List<Guest> asking = guests;
    while (!asking.isEmpty()) {
      all(
          tally,
          asking,
          it -> it.asks(ANSWERS),
          (it, response) -> {
            if (!it.hears(response)) {
              without.add(it);
            }
          });
      asking = List.copyOf(without);
      without.clear();
      tally = new Tally(Measure.TURN);
    }
    some(guests, Guest::settles);
    some(guests, Guest::plans);
  }

  /// Sends a request of those who have one, unmeasured.
  private void some(List<Guest> all, Function<Guest, Optional<byte[]>> asks) throws IOException {
    List<byte[]> requests = all.stream().map(asks).flatMap(Optional::stream).toList();
    send(new Tally(Measure.ANSWER), requests.toArray(byte[][]::new));
  }

  /// Sends a request of each; what came back is read after the clock stopped.
  private void all(
      Tally tally,
      List<Guest> asking,
      Function<Guest, byte[]> asks,
      BiConsumer<Guest, ByteBuffer> reads)
      throws IOException {
    byte[][] replies = send(tally, asking.stream().map(asks).toArray(byte[][]::new));
    for (int i = 0; i < replies.length; i++) {
      reads.accept(asking.get(i), ByteBuffer.wrap(replies[i]));
    }
  }

  private byte[][] send(Tally tally, byte[][] requests) throws IOException {
    byte[][] replies = new byte[requests.length][];
    int[] place = new int[CONNECTIONS];
    int[] next = {0};
    double before = server.processorSeconds();
    Volley.Result result =
        Objects.requireNonNull(volley)
            .run(
                it -> {
                  place[it] = next[0];
                  return next[0] < requests.length ? requests[next[0]++] : null;
                },
                (response, it) -> {
                  replies[place[it]] = new byte[response.remaining()];
                  response.get(replies[place[it]]);
                });
    tally.add(result, server.processorSeconds() - before);
    return replies;
  }

  /// What came of one measure, perhaps in several parts.
  private static final class Tally {
    final Measure measure;
    double processor;
    private double seconds;
    private long[] waits = new long[0];

    Tally(Measure measure) {
      this.measure = measure;
    }

    void add(Volley.Result part, double processorSeconds) {
      int old = waits.length;
      waits = Arrays.copyOf(waits, old + part.waits().length);
      System.arraycopy(part.waits(), 0, waits, old, part.waits().length);
      Arrays.sort(waits);
      seconds += part.seconds();
      processor += processorSeconds;
    }

    int count() {
      return waits.length;
    }

    double rate() {
      return waits.length / seconds;
    }

    double millis(double share) {
      return waits[(int) (share * (waits.length - 1))] / 1e6;
    }
  }
}
