package anneal.groups;

import anneal.question.Catalog;
import anneal.question.Open;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Recall;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Ten questions that a group answers in one week, everybody with values of their own.
///
/// @param week when it is open
/// @param questions which, in no order
public record Challenge(Week week, List<QuestionId> questions) {

  /// Questions of a challenge, where there are as many.
  public static final int SIZE = 10;

  /// How many may announce to explain the question that most missed.
  public static final int EXPLAINERS = 2;

  /// Answers below which a group is told nothing of the others.
  public static final int CROWD = 5;

  public Challenge {
    questions = List.copyOf(questions);
  }

  /// Draws a challenge: banks take turns, and those questions come first whose values differ from
  /// person to person. Only what the program can mark is asked.
  ///
  /// @param group seeds the draw together with the week
  /// @param recent questions of the challenges before, which are left out while there are others
  public static Challenge draw(
      Group group, Week week, Catalog catalog, Collection<QuestionId> recent) {
    Set<String> packs = Set.copyOf(group.terms().packs());
    List<Question> able =
        catalog.packs().stream()
            .filter(it -> packs.isEmpty() || packs.contains(it.id()))
            .flatMap(it -> it.questions().stream())
            .filter(Challenge::marked)
            .toList();
    List<Question> fresh = able.stream().filter(it -> !recent.contains(it.id())).toList();
    long seed = 31L * group.id().hashCode() + week.day();
    return new Challenge(week, deal(fresh.size() < SIZE ? able : fresh, seed));
  }

  private static boolean marked(Question question) {
    return question.variants().stream()
        .noneMatch(it -> it.task() instanceof Open || it.task() instanceof Recall);
  }

  private static List<QuestionId> deal(List<Question> from, long seed) {
    Map<String, Deque<Question>> banks =
        from.stream()
            .sorted(
                Comparator.comparing((Question it) -> it.variants().size() == 1)
                    .thenComparingLong(it -> lot(seed, it.id()))
                    .thenComparing(Question::id))
            .collect(
                Collectors.groupingBy(
                    it -> it.id().pack(), TreeMap::new, Collectors.toCollection(ArrayDeque::new)));
    List<QuestionId> dealt = new ArrayList<>();
    List<String> families = new ArrayList<>();
    while (dealt.size() < SIZE && !banks.isEmpty()) {
      banks.values().forEach(it -> take(it, dealt, families));
      banks.values().removeIf(Deque::isEmpty);
    }
    return dealt;
  }

  /// Questions that give each other away are not asked together.
  private static void take(Deque<Question> bank, List<QuestionId> dealt, List<String> families) {
    Question next = bank.poll();
    while (next != null && next.family() != null && families.contains(next.family())) {
      next = bank.poll();
    }
    if (next != null && dealt.size() < SIZE) {
      dealt.add(next.id());
      if (next.family() != null) {
        families.add(next.family());
      }
    }
  }

  private static long lot(long seed, QuestionId id) {
    return new SplittableRandom(seed ^ ((long) id.toString().hashCode() << 20)).nextLong();
  }
}
