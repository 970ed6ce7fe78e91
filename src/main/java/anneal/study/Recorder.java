package anneal.study;

import anneal.memory.Card;
import anneal.memory.EasyDays;
import anneal.memory.MemoryModel;
import anneal.memory.Schedule;
import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.study.Easing.Choice;
import anneal.study.StudyEvent.Committed;
import anneal.study.StudyEvent.Reviewed;
import anneal.study.StudyStore.Recorded;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Turns marked answers into events with the card that follows: rate, schedule, record.
record Recorder(StudyStore store, MemoryModel model) {

  /// Longest interval in days: a question for an interview is seen at least once a year.
  private static final int LONGEST = 365;

  /// Writes the review of an answer to an open turn and moves the card.
  ///
  /// @param cards the learner's, by which a due day is chosen
  /// @throws TurnIsOver when the card changed since the turn was dealt
  Recorded answer(UUID id, Marked marked, Supplier<Standings> cards, Instant now) {
    Ticket ticket = marked.ticket();
    Settings settings = store.settings(ticket.learner());
    Choice choice = choice(settings, cards);
    return store.record(
        id,
        ticket.learner(),
        ticket.question(),
        standing ->
            step(
                marked,
                TurnIsOver.unlessOpen(ticket, standing),
                choice,
                stamp(id, ticket, settings, standing, now)));
  }

  /// Writes the review of an answer that was committed before and moves the card.
  ///
  /// @param cards the learner's, by which a due day is chosen
  Recorded review(UUID id, Marked marked, Supplier<Standings> cards, Instant now) {
    Ticket ticket = marked.ticket();
    Settings settings = store.settings(ticket.learner());
    Choice choice = choice(settings, cards);
    return store.record(
        id,
        ticket.learner(),
        ticket.question(),
        standing -> step(marked, standing, choice, stamp(id, ticket, settings, standing, now)));
  }

  /// Writes an answer that waits for its marks; the card stays.
  ///
  /// @throws TurnIsOver when the card changed since the turn was dealt
  Recorded commit(UUID id, Ticket ticket, Response response, Instant now) {
    Settings settings = store.settings(ticket.learner());
    return store.record(
        id,
        ticket.learner(),
        ticket.question(),
        standing -> {
          TurnIsOver.unlessOpen(ticket, standing);
          Stamp stamp = stamp(id, ticket, settings, standing, now);
          Committed event = new Committed(stamp, ticket.asked(), response);
          return new Step(event, standing.after(event, standing.card()));
        });
  }

  private static Stamp stamp(
      UUID id, Ticket ticket, Settings settings, Standing standing, Instant now) {
    Instant at = Stamp.at(now, standing.last());
    int day = Study.day(settings, at);
    return new Stamp(id, ticket.learner(), ticket.question(), ticket.sitting(), at, day);
  }

  /// Other cards matter only where the learner has wishes.
  private Choice choice(Settings settings, Supplier<Standings> cards) {
    EasyDays wishes = settings.easyDays();
    Standings others = wishes.plain() ? Standings.of(Map.of()) : cards.get();
    return new Choice(others, schedule(model, settings), wishes);
  }

  private static Step step(Marked marked, Standing standing, Choice choice, Stamp stamp) {
    Ticket ticket = marked.ticket();
    int elapsed = Schedule.elapsed(standing.card(), stamp.day());
    var rating =
        RatingPolicy.rate(
            new RatingPolicy.Encounter(
                marked.score(), marked.response(), marked.question().seconds(), elapsed > 0));
    long seed = seed(ticket.learner(), ticket.question());
    Card.Seen next =
        Easing.placed(
            ticket.question(),
            choice.schedule().next(standing.card(), rating, stamp.day(), seed),
            choice);
    Marks marks =
        new Marks(
            marked.score(),
            rating,
            elapsed,
            standing.card() instanceof Card.Seen old ? old.memory() : null,
            next.memory(),
            next.dueDay());
    Reviewed event = new Reviewed(stamp, ticket.asked(), marked.response(), marks);
    return new Step(event, standing.after(event, next));
  }

  /// When a learner's cards come again.
  static Schedule schedule(MemoryModel model, Settings settings) {
    return new Schedule(model, settings.desiredRetention(), LONGEST, true);
  }

  /// From this follows how the intervals of a card are spread.
  static long seed(LearnerId learner, QuestionId question) {
    return Spread.hash(0, learner + " " + question);
  }
}
