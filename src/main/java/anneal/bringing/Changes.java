package anneal.bringing;

import anneal.packs.Lock;
import anneal.packs.Lock.Entry;
import anneal.packs.PackSource;
import anneal.question.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How an edition differs from the one before, by the questions' ids within the pack.
///
/// @param added that were not there
/// @param rekeyed whose key is another: their answers are graded again
/// @param reworded whose stem is another, or whose values are drawn anew
/// @param same how many ask and take for right what they did before
/// @param gone that are not there any more
public record Changes(
    List<String> added, List<String> rekeyed, List<String> reworded, int same, List<String> gone) {

  static Changes between(PackSource before, PackSource now) {
    Map<String, Entry> old = Lock.of(before).questions();
    List<String> added = new ArrayList<>();
    List<String> rekeyed = new ArrayList<>();
    List<String> reworded = new ArrayList<>();
    int same = 0;
    Map<String, Entry> fresh = Lock.of(now).questions();
    for (Map.Entry<String, Entry> each : fresh.entrySet()) {
      Entry was = old.get(each.getKey());
      if (was == null) {
        added.add(each.getKey());
      } else {
        switch (each.getValue().changeSince(was).orElse(Change.Kind.COSMETIC)) {
          case KEY -> rekeyed.add(each.getKey());
          case CLARIFY -> reworded.add(each.getKey());
          case COSMETIC -> same++;
        }
      }
    }
    List<String> gone = old.keySet().stream().filter(it -> !fresh.containsKey(it)).toList();
    return new Changes(added, rekeyed, reworded, same, gone);
  }
}
