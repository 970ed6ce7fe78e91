package anneal.study;

import anneal.question.Catalog;
import anneal.question.Question;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How neighbours on the desk are kept different.
final class Spread {

  /// Answers after which a family may come again.
  private static final int FAMILY_GAP = 8;

  private Spread() {}

  /// What a candidate costs beside the last question: family before topic before bank.
  static int penalty(
      Question candidate, @Nullable Question last, String crowded, Set<String> families) {
    int cost = families.contains(family(candidate)) ? 8 : 0;
    if (!crowded.isEmpty() && !topic(candidate).equals(crowded)) {
      cost += 2;
    }
    if (last == null) {
      return cost;
    }
    if (topic(candidate).equals(topic(last))) {
      return cost + 5;
    }
    return cost + (candidate.id().pack().equals(last.id().pack()) ? 1 : 0);
  }

  /// The topic that holds more than half of the candidates; empty when none does.
  static String crowded(List<Question> candidates) {
    Map<String, Integer> counts = new HashMap<>();
    candidates.forEach(it -> counts.merge(topic(it), 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(it -> it.getValue() * 2 > candidates.size())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /// Families met lately in this sitting.
  static Set<String> families(Visit visit, Catalog catalog) {
    Set<String> families = new HashSet<>();
    visit.answers().reversed().stream()
        .limit(FAMILY_GAP)
        .map(it -> catalog.find(it.stamp().question()))
        .flatMap(Optional::stream)
        .filter(it -> it.family() != null)
        .forEach(it -> families.add(family(it)));
    return families;
  }

  /// 64 mixed bits of a text: FNV-1a, then the finaliser of SplitMix64. At least 0.
  static long hash(long seed, String text) {
    long bits = 0xcbf29ce484222325L ^ seed;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      bits = (bits ^ (b & 0xff)) * 0x100000001b3L;
    }
    bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
    return (bits ^ (bits >>> 31)) >>> 1;
  }

  private static String topic(Question question) {
    return question.id().pack() + "/" + question.topic();
  }

  private static String family(Question question) {
    return question.id().pack() + "/" + question.family();
  }
}
