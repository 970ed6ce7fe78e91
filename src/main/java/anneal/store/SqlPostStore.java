package anneal.store;

import anneal.question.QuestionId;
import anneal.talk.Heard;
import anneal.talk.Post;
import anneal.talk.PostStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Posts in a [Database].
public final class SqlPostStore implements PostStore {

  private final Database database;

  public SqlPostStore(Database database) {
    this.database = database;
  }

  @Override
  public boolean add(Post post, Instant since, int most) {
    return write(
        post.group(),
        sql -> {
          boolean fits = sql.written(post.member(), since.toEpochMilli()) < most;
          if (fits) {
            sql.add(new PostRow(post));
          }
          return fits;
        });
  }

  @Override
  public List<Heard> of(String group, QuestionId question, String reader, Page page) {
    return database.read(
        lane ->
            lane.sql(TalkSql.class)
                .of(group, question.pack(), question.slug(), reader, page.from(), page.limit()));
  }

  @Override
  public List<Post> by(String group, String member) {
    return database.read(lane -> lane.sql(TalkSql.class).by(group, member)).stream()
        .map(Heard::post)
        .toList();
  }

  @Override
  public Optional<Heard> find(String group, UUID post, String reader) {
    return database.read(lane -> lane.sql(TalkSql.class).find(group, post.toString(), reader));
  }

  @Override
  public boolean change(String group, UUID post, UnaryOperator<Post> change) {
    return write(
        group,
        sql -> {
          Optional<Heard> found = sql.find(group, post.toString(), "");
          found.ifPresent(it -> sql.change(new PostRow(change.apply(it.post()))));
          return found.isPresent();
        });
  }

  @Override
  public boolean remove(String group, UUID post) {
    return write(group, sql -> sql.remove(group, post.toString()) > 0);
  }

  @Override
  public boolean vote(String group, UUID post, String member, boolean helpful) {
    return write(
        group,
        sql -> {
          String id = post.toString();
          boolean others =
              sql.find(group, id, member)
                  .filter(it -> !it.post().member().equals(member))
                  .isPresent();
          if (others && helpful) {
            sql.vote(group, id, member);
          } else if (others) {
            sql.unvote(id, member);
          }
          return others;
        });
  }

  private <T> T write(String group, Function<TalkSql, T> work) {
    return database.write(group, lane -> work.apply(lane.sql(TalkSql.class)));
  }
}
