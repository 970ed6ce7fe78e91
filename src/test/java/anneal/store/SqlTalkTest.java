package anneal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.person.LearnerId;
import anneal.talk.Post;
import anneal.talk.PostStore;
import anneal.talk.QuietStore;
import anneal.talk.TalkContract;
import anneal.talk.TeachStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlTalkTest extends TalkContract {

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("anneal.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected PostStore posts() {
    return new SqlPostStore(database);
  }

  @Override
  protected TeachStore teaching() {
    return new SqlTeachStore(database);
  }

  @Override
  protected QuietStore quiet() {
    return new SqlQuietStore(database);
  }

  @Override
  protected void furnish() {
    new TalkOver(database).furnish();
  }

  @Override
  protected void remove(String group, String member) {
    new TalkOver(database).remove(group, member);
  }

  @Test
  void whatAGuestSaidIsTheAccountsOnceItTakesTheGuestOver() {
    furnish();
    Post post =
        new Post(
            new UUID(9, 1),
            new Post.Place("g", "ben", GINI),
            "mine",
            false,
            Instant.parse("2026-11-21T12:00:00Z"));
    posts().add(post, post.at(), 9);

    new LearnersOver(database).move(new LearnerId("of-ben"), new LearnerId("of-cem"));

    assertEquals("cem", posts().find("g", post.id(), "anna").orElseThrow().post().member());
  }
}
