package anneal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.Papers;
import anneal.memory.Card;
import anneal.question.Answer;
import anneal.question.Catalog;
import anneal.question.Change;
import anneal.question.Choice;
import anneal.question.History;
import anneal.question.Option;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Revision;
import anneal.study.StudyEvent.Reviewed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/// A pack of one question, whose key was `a`, and its edits.
abstract class EditedPack extends AtTheDesk {

  static final QuestionId ID = new QuestionId("p", "q");
  static final QuestionId NEXT = new QuestionId("p", "next");

  @BeforeEach
  void publish() {
    publish(wording(1, "a"), History.NONE);
  }

  static Question wording(int rev, String key, String... without) {
    List<Option> options =
        Stream.of("a", "b", "c", "d")
            .filter(it -> !List.of(without).contains(it))
            .map(it -> Papers.option(it, "text of " + it, it.equals(key)))
            .toList();
    Question paper = Papers.question("p/q", "t", new Choice(options, options.size() - 1));
    return new Question(
        ID,
        new Revision(rev, key + "-" + rev),
        "t",
        paper.level(),
        paper.seconds(),
        paper.skills(),
        null,
        paper.references(),
        paper.variants());
  }

  void publish(Question question, History history) {
    publish(history, question);
  }

  void publish(History history, Question... questions) {
    Pack paper = Papers.pack("p", questions);
    Pack pack =
        new Pack(
            "p",
            "p",
            "1",
            "en",
            "CC0-1.0",
            List.of(),
            "",
            paper.topics(),
            List.of(questions),
            history);
    shelf.publish(new Catalog(List.of(pack)));
    edits.apply(shelf.current(), Set.of("p"), now);
  }

  static History history(Change... changes) {
    return new History(Map.of(ID, List.of(changes)), Map.of());
  }

  static Change change(int rev, Change.Kind kind) {
    return new Change(rev, kind, "note on " + rev);
  }

  static final Change KEY = change(2, Change.Kind.KEY);

  Reviewed pick(String option) {
    return answer(next(), new Answer.Picked(option)).review().event();
  }

  Standing standing() {
    Standing kept = store.standings(ANNA).getOrDefault(ID, Standing.NEW);
    assertEquals(
        Replay.standing(store.cardLog(ANNA, ID), FSRS), kept, "the card is not the replay");
    return kept;
  }

  Card.Seen card() {
    return (Card.Seen) standing().card();
  }

  Notice notice() {
    assertEquals(1, notes.notices(ANNA).size(), notes.notices(ANNA).toString());
    return notes.notices(ANNA).getFirst();
  }

  Turn assertNext() {
    return ((Next.Question) study.next(ANNA, new UUID(8, 8), now)).turn();
  }
}
