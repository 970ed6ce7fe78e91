package anneal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import anneal.Papers;
import anneal.memory.Card;
import anneal.memory.Fsrs;
import anneal.memory.MemoryState;
import anneal.memory.Rating;
import anneal.memory.Weights;
import anneal.person.LearnerId;
import anneal.question.Answer;
import anneal.question.Catalog;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Revision;
import anneal.study.Settings.Scope;
import anneal.study.Sitting.Mode;
import anneal.study.Turn.Why;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A learner at a desk: what is known and what happened, told in a few words.
abstract class DeskStage {

  static final int TODAY = 20_000;
  static final UUID SITTING = new UUID(5, 6);

  Catalog catalog = Papers.catalog(3, 4, 5);
  final Map<QuestionId, Standing> standings = new HashMap<>();
  final List<Logged> log = new ArrayList<>();
  Mode mode = Mode.DUE;
  Scope scope = Scope.ALL;
  int size = 20;
  int introduced = 0;

  static Question family(String id, String topic) {
    return changed(Papers.question(id, topic, Papers.gini()), 60, "twins");
  }

  static Question timed(Question plain, int seconds) {
    return changed(plain, seconds, null);
  }

  static Question changed(Question plain, int seconds, @Nullable String family) {
    return new Question(
        plain.id(),
        plain.revision(),
        plain.topic(),
        plain.level(),
        seconds,
        plain.skills(),
        family,
        plain.references(),
        plain.variants());
  }

  int packOf(String id) {
    return Integer.parseInt(id.substring(1, 2));
  }

  Standing seen(String id, int lastDay, int dueDay, double stability) {
    Card card = new Card.Seen(new MemoryState(stability, 5), lastDay, dueDay, 1, 0);
    Standing standing = new Standing(card, false, 0, Instant.EPOCH);
    standings.put(id(id), standing);
    return standing;
  }

  private static final Optional<Course.Lead> UNLED = Optional.empty();

  Optional<Desk.Pick> pick() {
    Sitting sitting = new Sitting(SITTING, mode, size, scope, Instant.EPOCH);
    Desk.View view =
        new Desk.View(
            Settings.DEFAULT,
            sitting,
            Standings.of(new Stock(catalog), standings),
            Visit.of(log),
            TODAY,
            introduced,
            42,
            UNLED);
    return new Desk(view, new Fsrs(Weights.DEFAULT)).pick();
  }

  String answerNext(Why why) {
    return answerNext(why, Rating.GOOD);
  }

  String answerNext(Why why, Rating rating) {
    Desk.Pick pick = pick().orElseThrow();
    assertEquals(why, pick.why());
    String id = pick.question().id().toString();
    MemoryState memory = new MemoryState(1, 5);
    Marks marks = new Marks(rating == Rating.AGAIN ? 0 : 1, rating, 0, null, memory, TODAY + 1);
    Response response = new Response(new Answer.Picked("a"), null, 1000, 0);
    Asked asked = new Asked(new Revision(1, "0123456789abcdef"), 0, List.of());
    StudyEvent event = new StudyEvent.Reviewed(stamp(id), asked, response, marks);
    log(event);
    Standing old = standings.getOrDefault(id(id), Standing.NEW);
    Card card = new Card.Seen(memory, TODAY, TODAY + 1, old.reviews() + 1, 0);
    standings.put(id(id), old.after(event, card));
    assertFalse(standings.get(id(id)).due(TODAY));
    return id;
  }

  void log(StudyEvent event) {
    log.add(new Logged(log.size() + 1, event));
  }

  Stamp stamp(String id) {
    UUID unique = new UUID(9, log.size());
    Instant at = Instant.ofEpochSecond(1_000_000 + log.size());
    return new Stamp(unique, LearnerId.LOCAL, id(id), SITTING, at, TODAY);
  }

  static QuestionId id(String id) {
    return QuestionId.parse(id).orElseThrow();
  }
}
