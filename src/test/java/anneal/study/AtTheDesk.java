package anneal.study;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import anneal.Papers;
import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.person.LearnerId;
import anneal.question.Answer;
import anneal.question.Catalog;
import anneal.question.Choice;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.study.Outcome.Answered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A learner at the desk, with everything in memory and a clock that tests turn.
abstract class AtTheDesk {

  static final LearnerId ANNA = LearnerId.LOCAL;
  static final UUID SITTING = new UUID(7, 7);
  static final Fsrs FSRS = new Fsrs(Weights.DEFAULT);

  final InMemoryStudyStore store = new InMemoryStudyStore();
  final Shelf shelf = new Shelf(Papers.catalog(3, 3, 4));
  final InMemoryEditStore notes = new InMemoryEditStore(store);
  final Edits edits = new Edits(shelf, store, notes, FSRS);
  final Study study = new Study(shelf, store, new TicketSeal(new byte[32]), edits);
  final Steps steps = new Steps(store, FSRS);
  Instant now = Instant.parse("2026-11-21T09:00:00Z");

  void act(Turn turn, int what) {
    switch (what) {
      case 0 -> steps.skip(UUID.randomUUID(), turn.ticket(), now);
      case 1 -> steps.bury(move(turn));
      case 2, 3 -> steps.undo(ANNA, UUID.randomUUID(), now);
      case 4, 5 -> answer(turn, wrong(turn));
      default -> answer(turn, key(turn));
    }
  }

  Turn next() {
    return assertInstanceOf(Next.Question.class, study.next(ANNA, SITTING, now)).turn();
  }

  Answered answer(Turn turn, Answer answer) {
    return assertInstanceOf(Answered.class, study.answer(handed(turn, answer), now));
  }

  static Answer key(Turn turn) {
    return new Answer.Picked(((Choice) turn.shown()).key().id());
  }

  static Answer wrong(Turn turn) {
    return new Answer.Picked(
        ((Choice) turn.shown())
            .options().stream().filter(it -> !it.correct()).findFirst().orElseThrow().id());
  }

  static Handed handed(Turn turn, Answer answer) {
    return handed(turn, answer, UUID.randomUUID());
  }

  static Handed handed(Turn turn, Answer answer, UUID id) {
    return new Handed(
        id, ANNA, turn.question().id(), turn.token(), answer, Confidence.THINK, 9_000);
  }

  static Handed with(Handed it, QuestionId question, LearnerId learner, String token) {
    return new Handed(
        it.id(), learner, question, token, it.answer(), it.confidence(), it.milliseconds());
  }

  Steps.Move move(Turn turn) {
    UUID sitting = turn.progress().sitting().id();
    return new Steps.Move(UUID.randomUUID(), ANNA, turn.question().id(), sitting, now);
  }

  static Settings settings(int size, int newPerDay) {
    Settings usual = Settings.DEFAULT;
    return new Settings(
        size,
        newPerDay,
        usual.desiredRetention(),
        usual.rolloverHour(),
        usual.zone(),
        usual.scope(),
        true,
        true,
        null);
  }

  /// What is published, and everything that ever was.
  static final class Shelf implements Revisions {
    final List<Question> kept = new ArrayList<>();
    Catalog current = Catalog.EMPTY;

    Shelf(Catalog catalog) {
      publish(catalog);
    }

    void publish(Catalog catalog) {
      current = catalog;
      catalog.packs().forEach(it -> kept.addAll(it.questions()));
    }

    @Override
    public Catalog current() {
      return current;
    }

    @Override
    public Optional<Question> find(QuestionId id, String hash) {
      return kept.stream()
          .filter(it -> it.id().equals(id) && it.revision().hash().equals(hash))
          .findFirst();
    }
  }
}
