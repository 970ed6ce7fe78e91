package anneal.study;

import anneal.question.Level;
import anneal.question.Question;
import anneal.study.Stock.Item;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// How neighbours on the desk are kept different.
///
/// @param last what was answered or put away just now, null at the beginning
/// @param crowded number of the topic that holds more than half of the candidates, -1 when none
///   does: it must come now, or it would meet itself later
/// @param families numbers of the families met lately in this sitting
record Spread(@Nullable Item last, int crowded, BitSet families) {

  private static final int SAME_FAMILY = 8;
  private static final int SAME_TOPIC = 5;

  /// Answers after which a family may come again.
  private static final int FAMILY_GAP = 8;

  static Spread of(List<Item> candidates, Visit visit, Stock stock) {
    return new Spread(
        last(visit, stock).orElse(null),
        crowded(candidates, stock.topics()),
        families(visit, stock));
  }

  /// Whether a question has the topic of the last question.
  static boolean repeats(Item item, Visit visit, Stock stock) {
    return last(visit, stock).filter(it -> it.topic() == item.topic()).isPresent();
  }

  private static Optional<Item> last(Visit visit, Stock stock) {
    return Optional.ofNullable(visit.left()).flatMap(stock::find);
  }

  /// What a candidate costs beside the last question: family before topic before bank.
  int penalty(Item candidate) {
    int cost = candidate.family() >= 0 && families.get(candidate.family()) ? SAME_FAMILY : 0;
    if (crowded >= 0 && candidate.topic() != crowded) {
      cost += 2;
    }
    if (last == null) {
      return cost;
    }
    if (candidate.topic() == last.topic()) {
      return cost + SAME_TOPIC;
    }
    return cost + (candidate.question().id().pack().equals(last.question().id().pack()) ? 1 : 0);
  }

  /// Whether neither its family nor its topic was met just now.
  boolean differs(Item candidate) {
    return penalty(candidate) < SAME_TOPIC;
  }

  /// The first by rank among those that best keep topic, family and bank apart.
  Optional<Item> best(List<Item> candidates, ToDoubleFunction<Item> rank) {
    Ranked best = null;
    int least = Integer.MAX_VALUE;
    for (Item each : candidates) {
      int penalty = penalty(each);
      if (penalty <= least) {
        Ranked ranked = new Ranked(each, rank.applyAsDouble(each));
        best = best == null || penalty < least || ranked.compareTo(best) < 0 ? ranked : best;
        least = penalty;
      }
    }
    return Optional.ofNullable(best).map(Ranked::item);
  }

  private record Ranked(Item item, double rank) implements Comparable<Ranked> {
    @Override
    public int compareTo(Ranked other) {
      int order = Double.compare(rank, other.rank);
      return order != 0 ? order : item.question().id().compareTo(other.item.question().id());
    }
  }

  private static int crowded(List<Item> candidates, int topics) {
    int[] counts = new int[topics];
    candidates.forEach(it -> counts[it.topic()]++);
    for (int topic = 0; topic < topics; topic++) {
      if (counts[topic] * 2 > candidates.size()) {
        return topic;
      }
    }
    return -1;
  }

  private static BitSet families(Visit visit, Stock stock) {
    BitSet families = new BitSet();
    visit.answers().reversed().stream()
        .limit(FAMILY_GAP)
        .map(it -> stock.find(it.question()))
        .flatMap(Optional::stream)
        .filter(it -> it.family() >= 0)
        .forEach(it -> families.set(it.family()));
    return families;
  }

  /// A place in a shuffled order, at least 0: other seeds give other orders.
  static long lot(long seed, Item item) {
    return mixed(seed ^ item.name());
  }

  /// The first questions ever: quick choices at junior level, so that one key answers each.
  static double welcome(long seed, Item item) {
    Question question = item.question();
    double effort =
        (question.kind().equals("choice") ? 0 : 2000)
            + (question.level() == Level.JUNIOR ? 0 : 1000)
            + 4 * question.seconds();
    return effort + 150 * (double) lot(seed, item) / Long.MAX_VALUE;
  }

  /// 64 mixed bits of a text: FNV-1a, then the finaliser of SplitMix64. At least 0.
  static long hash(long seed, String text) {
    long bits = 0xcbf29ce484222325L ^ seed;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      bits = (bits ^ (b & 0xff)) * 0x100000001b3L;
    }
    return mixed(bits);
  }

  private static long mixed(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return (mixed ^ (mixed >>> 31)) >>> 1;
  }
}
