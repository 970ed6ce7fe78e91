package anneal;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/// Computes what nobody waits for, on threads of its own: half as many as there are cores, so that
/// however much there is to compute, requests find a core.
final class Background {

  private Background() {}

  /// Takes any number of tasks and does them in turn; what is not done when the program ends is
  /// lost.
  static Executor executor() {
    return Executors.newFixedThreadPool(
        Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
        Thread.ofPlatform().name("background-", 1).daemon().factory());
  }
}
