package anneal.packs;

import static anneal.packs.Folders.choice;
import static anneal.packs.Folders.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.packs.Folders.Draft;
import anneal.question.Choice;
import anneal.question.Question;
import anneal.question.QuestionId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

  private static final QuestionId ONE = new QuestionId("small", "one");
  private static final QuestionId TWO = new QuestionId("small", "two");

  @TempDir Path root;

  private final Publisher publisher = new Publisher();
  private Draft pack;

  @BeforeEach
  void pack() {
    pack = draft(root, "small").manifest();
  }

  private Publication publish(String... questions) {
    pack.questions(questions);
    return publisher.publish(List.of(new Edition("small", pack.load())));
  }

  private static String key(Question question) {
    return ((Choice) question.variant(0).task()).key().text();
  }

  @Test
  void beforeTheFirstPublicationNothingIsServed() {
    assertEquals(0, publisher.catalog().size());
  }

  @Test
  void aSoundPackIsServed() {
    publish(choice("one", "this"));
    assertEquals("this", key(publisher.catalog().find(ONE).orElseThrow()));
  }

  @Test
  void atFirstAPackWithErrorsServesItsSoundQuestions() {
    Publication publication = publish(choice("one", "this"), choice("two", "a $ sign"));
    assertTrue(publisher.catalog().find(ONE).isPresent());
    assertTrue(publisher.catalog().find(TWO).isEmpty());
    assertEquals(List.of(), publication.kept());
    assertTrue(publication.editions().getFirst().loaded().hasErrors());
  }

  @Test
  void aBrokenEditionLeavesTheLastSoundOneInPlace() {
    publish(choice("one", "this"), choice("two", "that"));
    Publication publication = publish(choice("one", "changed"), choice("two", "a $ sign"));
    assertEquals(List.of("small"), publication.kept());
    assertEquals("this", key(publisher.catalog().find(ONE).orElseThrow()));
    assertEquals("that", key(publisher.catalog().find(TWO).orElseThrow()));
  }

  @Test
  void evenABrokenManifestLeavesTheLastSoundEditionInPlace() {
    publish(choice("one", "this"));
    pack.file("pack.json", "{");
    publisher.publish(List.of(new Edition("small", pack.load())));
    assertTrue(publisher.catalog().find(ONE).isPresent());
  }

  @Test
  void theRepairedEditionIsServed() {
    publish(choice("one", "this"));
    publish(choice("one", "a $ sign"));
    publish(choice("one", "repaired"));
    assertEquals("repaired", key(publisher.catalog().find(ONE).orElseThrow()));
  }

  @Test
  void whileListenersAreToldOtherThreadsFindWhatWasReplaced() {
    publish(choice("one", "this"));
    String hash = publisher.catalog().find(ONE).orElseThrow().revision().hash();
    List<String> found = new ArrayList<>();
    publisher.listen(
        _ ->
            found.add(
                CompletableFuture.supplyAsync(() -> publisher.find(ONE, hash).map(it -> key(it)))
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join()
                    .orElse("nothing")));
    publish(choice("one", "that"));
    assertEquals(List.of("this"), found);
  }

  @Test
  void aPackThatIsGoneIsNoLongerServed() {
    publish(choice("one", "this"));
    publisher.publish(List.of());
    assertTrue(publisher.catalog().find(ONE).isEmpty());
  }

  @Test
  void whatALearnerSawIsFoundAfterAReload() {
    publish(choice("one", "this"));
    String seen = publisher.catalog().find(ONE).orElseThrow().revision().hash();
    publish(choice("one", "that"));
    String now = publisher.catalog().find(ONE).orElseThrow().revision().hash();
    publisher.publish(List.of());
    assertEquals("this", key(publisher.find(ONE, seen).orElseThrow()));
    assertEquals("that", key(publisher.find(ONE, now).orElseThrow()));
    assertTrue(publisher.find(ONE, "0000000000000000").isEmpty());
    assertTrue(publisher.find(TWO, seen).isEmpty());
  }

  @Test
  void whatWasReplacedLongAgoIsForgotten() {
    publish(choice("one", "this"));
    String seen = publisher.catalog().find(ONE).orElseThrow().revision().hash();
    String[] many = new String[2600];
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < many.length; i++) {
        many[i] = choice("q" + i, "answer " + round);
      }
      publish(many);
    }
    assertTrue(publisher.find(ONE, seen).isPresent());
    publish(choice("two", "that"));
    assertFalse(publisher.find(ONE, seen).isPresent());
  }

  @Test
  void listenersHearOfEveryPublication() {
    List<Integer> sizes = new ArrayList<>();
    publisher.listen(it -> sizes.add(it.catalog().size()));
    publish(choice("one", "this"));
    publish(choice("one", "this"), choice("two", "that"));
    assertEquals(List.of(1, 2), sizes);
  }

  @Test
  void ofTwoPacksWithOneIdTheFirstIsServed() {
    pack.questions(choice("one", "first"));
    Loaded<anneal.question.Pack> first = pack.load();
    pack.questions(choice("one", "second"));
    publisher.publish(List.of(new Edition("small", first), new Edition("other", pack.load())));
    assertEquals("first", key(publisher.catalog().find(ONE).orElseThrow()));
  }
}
