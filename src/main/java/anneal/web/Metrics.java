package anneal.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/// How many requests were answered how, and how long that took, in the text format of Prometheus.
///
/// Routes are named as they are declared, never as they were asked for, so their number is bounded.
final class Metrics {

  private static final double[] SECONDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2};

  private final Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();
  private final Map<String, Times> times = new ConcurrentSkipListMap<>();

  private static final class Times {
    private final LongAdder[] buckets = new LongAdder[SECONDS.length + 1];
    private final LongAdder nanos = new LongAdder();

    Times() {
      for (int i = 0; i < buckets.length; i++) {
        buckets[i] = new LongAdder();
      }
    }

    void add(long took) {
      int bucket = 0;
      while (bucket < SECONDS.length && took > SECONDS[bucket] * 1e9) {
        bucket++;
      }
      buckets[bucket].increment();
      nanos.add(took);
    }
  }

  /// Notes an answer.
  ///
  /// @param route as declared, such as `GET /api/settings`; `other` for files and what has no route
  void note(String route, int status, Duration took) {
    String labels = "route=\"" + route + "\",status=\"" + status + "\"";
    answers.computeIfAbsent(labels, _ -> new LongAdder()).increment();
    times.computeIfAbsent("route=\"" + route + "\"", _ -> new Times()).add(took.toNanos());
  }

  /// Everything noted since the start, and what the machine gives.
  String text() {
    StringBuilder out = new StringBuilder();
    head(out, "anneal_requests_total", "counter", "Requests answered, by route and status.");
    answers.forEach((labels, count) -> line(out, "anneal_requests_total", labels, count.sum()));
    head(out, "anneal_request_seconds", "histogram", "Time from first byte to answer, by route.");
    times.forEach((labels, it) -> histogram(out, labels, it));
    Runtime machine = Runtime.getRuntime();
    head(out, "anneal_heap_bytes", "gauge", "Heap in use.");
    line(out, "anneal_heap_bytes", "", machine.totalMemory() - machine.freeMemory());
    return out.toString();
  }

  private static void histogram(StringBuilder out, String labels, Times it) {
    long sum = 0;
    for (int i = 0; i < it.buckets.length; i++) {
      sum += it.buckets[i].sum();
      String edge = i < SECONDS.length ? Double.toString(SECONDS[i]) : "+Inf";
      line(out, "anneal_request_seconds_bucket", labels + ",le=\"" + edge + "\"", sum);
    }
    line(out, "anneal_request_seconds_sum", labels, it.nanos.sum() / 1e9);
    line(out, "anneal_request_seconds_count", labels, sum);
  }

  private static void head(StringBuilder out, String name, String type, String help) {
    out.append("# HELP ").append(name).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void line(StringBuilder out, String name, String labels, Number value) {
    out.append(name);
    if (!labels.isEmpty()) {
      out.append('{').append(labels).append('}');
    }
    out.append(' ').append(value).append('\n');
  }
}
