package anneal.talk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.question.QuestionId;
import anneal.talk.PostStore.Page;
import anneal.talk.TeachBack.Asked;
import anneal.talk.TeachBack.Audience;
import anneal.talk.TeachBack.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [PostStore], [TeachStore] and [QuietStore] keeps.
public abstract class TalkContract {

  protected static final QuestionId GINI = new QuestionId("trees", "gini");
  private static final QuestionId BAYES = new QuestionId("statistics", "bayes");
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Page ALL = new Page(0, 100);

  protected abstract PostStore posts();

  protected abstract TeachStore teaching();

  protected abstract QuietStore quiet();

  /// Two groups `g` and `h`: in `g` the members `anna`, `ben` and `cem`, in `h` `dora`.
  protected abstract void furnish();

  /// Removes a member with all that is theirs.
  protected abstract void remove(String group, String member);

  private Post post(int nth, String group, String member, QuestionId question) {
    Instant at = NOON.plusSeconds(nth);
    Post post =
        new Post(
            new UUID(9, nth), new Post.Place(group, member, question), "words " + nth, false, at);
    assertTrue(posts().add(post, NOON, 100));
    return post;
  }

  private List<Post> read(String reader) {
    return posts().of("g", GINI, reader, ALL).stream().map(Heard::post).toList();
  }

  @Test
  void postsAreOfOneQuestionInOneGroup() {
    furnish();
    Post first = post(1, "g", "anna", GINI);
    Post second = post(2, "g", "ben", GINI);
    post(3, "g", "ben", BAYES);
    post(4, "h", "dora", GINI);

    assertEquals(List.of(first, second), read("cem"));
    assertEquals(first, posts().find("g", first.id(), "cem").orElseThrow().post());
    assertTrue(posts().find("h", first.id(), "dora").isEmpty());
    assertEquals(
        List.of(second),
        posts().of("g", GINI, "cem", new Page(1, 1)).stream().map(Heard::post).toList());
  }

  @Test
  void theMostHelpfulComesFirstEndorsedBeforeThatHiddenLast() {
    furnish();
    Post first = post(1, "g", "anna", GINI);
    Post helpful = post(2, "g", "anna", GINI);
    Post endorsed = post(3, "g", "ben", GINI);
    Post hidden = post(4, "g", "ben", GINI);
    assertTrue(posts().vote("g", helpful.id(), "ben", true));
    assertTrue(posts().vote("g", hidden.id(), "anna", true));
    assertTrue(posts().change("g", endorsed.id(), it -> it.moderated(true, null)));
    assertTrue(posts().change("g", hidden.id(), it -> it.moderated(true, "off topic")));

    List<UUID> order = read("cem").stream().map(Post::id).toList();

    assertEquals(List.of(endorsed.id(), helpful.id(), first.id(), hidden.id()), order);
    assertEquals("off topic", read("cem").getLast().hidden());
    assertFalse(read("cem").getLast().endorsed());
  }

  @Test
  void whatAMemberSaidAskedAndExplainedIsFoundTogether() {
    furnish();
    Post first = post(1, "g", "anna", GINI);
    post(2, "g", "ben", GINI);
    Post later = post(3, "g", "anna", BAYES);
    TeachBack own = explained(1, "anna");
    TeachBack other = explained(2, "ben");
    explained(3, "cem");
    teaching().change("g", other.id(), Stage.EXPLAINED, it -> it.asked(new Asked("anna", "Why?")));

    assertEquals(List.of(first, later), posts().by("g", "anna"));
    List<TeachBack> taught = teaching().by("g", "anna");
    assertEquals(List.of(own.id(), other.id()), taught.stream().map(TeachBack::id).toList());
    assertEquals(0, posts().by("h", "anna").size() + teaching().by("h", "anna").size());
  }

  @Test
  void aMemberVotesOnceAndNotForTheirOwn() {
    furnish();
    Post post = post(1, "g", "anna", GINI);

    IntStream.range(0, 8).parallel().forEach(_ -> posts().vote("g", post.id(), "ben", true));

    Heard heard = posts().find("g", post.id(), "ben").orElseThrow();
    assertEquals(1, heard.helpful());
    assertTrue(heard.voted());
    assertFalse(posts().find("g", post.id(), "cem").orElseThrow().voted());
    assertFalse(posts().vote("g", post.id(), "anna", true));
    assertFalse(posts().vote("h", post.id(), "dora", true));
    assertTrue(posts().vote("g", post.id(), "ben", false));
    assertEquals(0, posts().find("g", post.id(), "ben").orElseThrow().helpful());
  }

  @Test
  void anEditTakesTheEndorsementAway() {
    furnish();
    Post post = post(1, "g", "anna", GINI);
    posts().change("g", post.id(), it -> it.moderated(true, null));

    assertTrue(
        posts()
            .change("g", post.id(), it -> it.edited("nul \0 there", true, NOON.plusSeconds(60))));

    Post found = read("ben").getFirst();
    assertEquals(NOON.plusSeconds(60), found.edited());
    assertTrue(found.spoiler() && !found.endorsed());
    assertTrue(found.text().startsWith("nul "));
    assertFalse(posts().change("h", post.id(), it -> it));
    assertFalse(posts().remove("h", post.id()));
    assertTrue(posts().remove("g", post.id()));
    assertEquals(List.of(), read("ben"));
  }

  @Test
  void ofManyAtOnceOnlySoManyAreTaken() {
    furnish();

    long added =
        IntStream.range(0, 12)
            .parallel()
            .filter(
                nth ->
                    posts()
                        .add(
                            new Post(
                                new UUID(8, nth),
                                new Post.Place("g", "anna", GINI),
                                "again",
                                false,
                                NOON),
                            NOON,
                            5))
            .count();

    assertEquals(5, added);
    assertEquals(5, read("ben").size());
  }

  @Test
  void whatAMemberSaidGoesWithThem() {
    furnish();
    Post annas = post(1, "g", "anna", GINI);
    Post bens = post(2, "g", "ben", GINI);
    posts().vote("g", annas.id(), "ben", true);
    TeachBack taught = explained(1, "anna");
    assertTrue(
        teaching()
            .change("g", taught.id(), Stage.EXPLAINED, it -> it.asked(new Asked("ben", "?"))));
    quiet().put("g", "ben", true);
    quiet().put("g", "cem", true);

    remove("g", "ben");

    assertEquals(List.of(annas), read("cem"));
    assertEquals(0, posts().find("g", annas.id(), "cem").orElseThrow().helpful());
    assertTrue(posts().find("g", bens.id(), "cem").isEmpty());
    assertEquals(Stage.EXPLAINED, teaching().find("g", taught.id()).orElseThrow().stage());
    assertEquals(Set.of("cem"), quiet().quiet("g"));
  }

  private TeachBack explained(int nth, String member) {
    TeachBack it =
        new TeachBack(
            new UUID(7, nth),
            "g",
            member,
            GINI,
            Audience.MANAGER,
            LocalDate.of(2026, 11, 27),
            "",
            null,
            "",
            NOON);
    assertTrue(teaching().add(it, 100));
    assertTrue(
        teaching().change("g", it.id(), Stage.ANNOUNCED, t -> t.explained("So it is.", NOON)));
    return it;
  }

  @Test
  void teachingGoesFromAnnouncedToAnswered() {
    furnish();
    TeachBack it = explained(1, "anna");
    assertFalse(teaching().change("g", it.id(), Stage.ANNOUNCED, t -> t.explained("No.", NOON)));
    assertTrue(
        teaching().change("g", it.id(), Stage.EXPLAINED, t -> t.asked(new Asked("ben", "Why?"))));
    assertFalse(
        teaching().change("g", it.id(), Stage.EXPLAINED, t -> t.asked(new Asked("cem", "Me!"))));
    assertTrue(teaching().change("g", it.id(), Stage.ASKED, t -> t.answered("Because.")));

    TeachBack found = teaching().find("g", it.id()).orElseThrow();

    assertEquals(Stage.ANSWERED, found.stage());
    assertEquals(new Asked("ben", "Why?"), found.asked());
    assertEquals("Because.", found.reply());
    assertEquals(LocalDate.of(2026, 11, 27), found.day());
    assertTrue(teaching().find("h", it.id()).isEmpty());
  }

  @Test
  void ofPeersWhoAskAtOnceOneAsks() {
    furnish();
    TeachBack it = explained(1, "anna");

    long asked =
        IntStream.range(0, 8)
            .parallel()
            .filter(
                nth ->
                    teaching()
                        .change(
                            "g",
                            it.id(),
                            Stage.EXPLAINED,
                            t -> t.asked(new Asked(nth % 2 == 0 ? "ben" : "cem", "?"))))
            .count();

    assertEquals(1, asked);
  }

  @Test
  void explanationsComeNewestFirstInPages() {
    furnish();
    explained(1, "anna");
    explained(2, "ben");
    explained(3, "anna");

    assertEquals(
        List.of(3L, 2L),
        teaching().of("g", null, 2).stream().map(it -> it.id().getLeastSignificantBits()).toList());
    assertEquals(
        List.of(1L),
        teaching().of("g", new UUID(7, 2), 2).stream()
            .map(it -> it.id().getLeastSignificantBits())
            .toList());
    assertFalse(
        teaching()
            .add(
                new TeachBack(
                    new UUID(7, 9),
                    "g",
                    "anna",
                    GINI,
                    Audience.NEW_HIRE,
                    null,
                    "x",
                    null,
                    "",
                    NOON),
                2));
    assertFalse(teaching().remove("h", new UUID(7, 1)));
    assertTrue(teaching().remove("g", new UUID(7, 1)));
    assertEquals(2, teaching().of("g", null, 9).size());
  }

  @Test
  void whoWantsToBeQuietIsAndMaySpeakAgain() {
    furnish();
    quiet().put("g", "anna", true);
    quiet().put("g", "anna", true);
    assertEquals(Set.of("anna"), quiet().quiet("g"));
    assertEquals(Set.of(), quiet().quiet("h"));
    quiet().put("g", "anna", false);
    assertEquals(Set.of(), quiet().quiet("g"));
  }

  @Test
  void wordsAreCountedAsPeopleCountThem() {
    assertEquals(0, TeachBack.words("  "));
    assertEquals(4, TeachBack.words(" It is  what it.\n"));
  }
}
