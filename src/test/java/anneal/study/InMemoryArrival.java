package anneal.study;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.study.BelongingsStore.Count;
import anneal.study.BelongingsStore.Tally;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Which of a learner's belongings are new to the twin.
record InMemoryArrival(InMemoryStudyStore store, LearnerId learner, Belongings brought) {

  InMemoryArrival {
    boolean own =
        brought.events().stream().allMatch(it -> it.stamp().learner().equals(learner))
            && brought.flags().stream().allMatch(it -> it.learner().equals(learner));
    if (!own) {
      throw new IllegalArgumentException("belongings bear the learner they are brought for");
    }
  }

  List<Sitting> sittings() {
    return added(brought.sittings(), Sitting::id, it -> store.sitting(learner, it.id()).isEmpty());
  }

  List<Flag> flags() {
    return added(brought.flags(), Flag::id, it -> store.findFlag(it.id()).isEmpty());
  }

  List<StudyEvent> events() {
    return added(
        brought.events(),
        it -> it.stamp().id(),
        it -> store.find(it.stamp().id()).isEmpty() && !astray(it));
  }

  Tally tally() {
    List<StudyEvent> events = events();
    int cards = events.stream().map(it -> it.stamp().question()).collect(Collectors.toSet()).size();
    return new Tally(
        count(brought.sittings().size(), sittings().size(), 0),
        count(
            brought.events().size(),
            events.size(),
            refused(
                brought.events(),
                it -> it.stamp().id(),
                it -> astray(it) || foreign(it.stamp().id()))),
        count(
            brought.flags().size(),
            flags().size(),
            refused(
                brought.flags(),
                Flag::id,
                it ->
                    store.findFlag(it.id()).filter(f -> !f.learner().equals(learner)).isPresent())),
        cards);
  }

  private static Count count(int all, int added, int refused) {
    return new Count(added, all - added - refused, refused);
  }

  private boolean foreign(UUID id) {
    return store.find(id).filter(it -> !it.stamp().learner().equals(learner)).isPresent();
  }

  private boolean astray(StudyEvent event) {
    if (!(event instanceof StudyEvent.Undone undone)) {
      return false;
    }
    QuestionId own = event.stamp().question();
    return brought.events().stream()
        .filter(it -> it.stamp().id().equals(undone.undoes()))
        .findFirst()
        .or(() -> store.find(undone.undoes()))
        .filter(it -> !it.stamp().question().equals(own))
        .isPresent();
  }

  private static <T> List<T> added(List<T> all, Function<T, UUID> id, Predicate<T> isNew) {
    Set<UUID> seen = new HashSet<>();
    return all.stream().filter(it -> seen.add(id.apply(it)) && isNew.test(it)).toList();
  }

  private static <T> int refused(List<T> all, Function<T, UUID> id, Predicate<T> wrong) {
    Set<UUID> seen = new HashSet<>();
    return (int) all.stream().filter(it -> seen.add(id.apply(it)) && wrong.test(it)).count();
  }
}
