package anneal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.person.LearnerId;
import anneal.talk.Post;
import anneal.talk.PostStore;
import anneal.talk.QuietStore;
import anneal.talk.TalkContract;
import anneal.talk.TeachStore;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlTalkTest extends TalkContract {

  @RegisterExtension final DatabaseFile file = new DatabaseFile();

  @Override
  protected PostStore posts() {
    return new SqlPostStore(file.database());
  }

  @Override
  protected TeachStore teaching() {
    return new SqlTeachStore(file.database());
  }

  @Override
  protected QuietStore quiet() {
    return new SqlQuietStore(file.database());
  }

  @Override
  protected void furnish() {
    new TalkOver(file.database()).furnish();
  }

  @Override
  protected void remove(String group, String member) {
    new TalkOver(file.database()).remove(group, member);
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

    new LearnersOver(file.database()).move(new LearnerId("of-ben"), new LearnerId("of-cem"));

    assertEquals("cem", posts().find("g", post.id(), "anna").orElseThrow().post().member());
  }
}
