package anneal.study;

import anneal.question.QuestionId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// A learner's cards with an event; never changed, but cheap to have again with one more: what is
/// newer lies over the rest until it is worth while to lay it all anew. Both are of the JDK's maps
/// that never change, which take half the place of others.
public final class Standings {

  private static final int MOST_NEWER = 24;

  private final Map<QuestionId, Standing> rest;
  private final Map<QuestionId, Standing> newer;
  private final int size;

  private Standings(Map<QuestionId, Standing> rest, Map<QuestionId, Standing> newer, int size) {
    this.rest = rest;
    this.newer = newer;
    this.size = size;
  }

  /// The cards of a learner.
  public static Standings of(Map<QuestionId, Standing> all) {
    return new Standings(Map.copyOf(all), Map.of(), all.size());
  }

  /// These and one that is newer.
  Standings with(QuestionId id, Standing standing) {
    int count = rest.containsKey(id) || newer.containsKey(id) ? size : size + 1;
    Map<QuestionId, Standing> over = new HashMap<>(newer);
    over.put(id, standing);
    if (over.size() <= MOST_NEWER) {
      return new Standings(rest, Map.copyOf(over), count);
    }
    Map<QuestionId, Standing> all = new HashMap<>(rest);
    all.putAll(over);
    return of(all);
  }

  /// How a card stands; new where nothing happened yet.
  public Standing get(QuestionId id) {
    Standing found = newer.get(id);
    return found != null ? found : rest.getOrDefault(id, Standing.NEW);
  }

  /// How many cards there are.
  public int size() {
    return size;
  }

  /// How many cards are like this.
  public int count(Predicate<Standing> like) {
    int[] found = {0};
    forEach((_, standing) -> found[0] += like.test(standing) ? 1 : 0);
    return found[0];
  }

  /// Each once, in no order.
  public void forEach(BiConsumer<QuestionId, Standing> each) {
    newer.forEach(each);
    rest.forEach(
        (id, standing) -> {
          if (!newer.containsKey(id)) {
            each.accept(id, standing);
          }
        });
  }
}
