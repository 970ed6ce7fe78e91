package anneal.store;

import anneal.store.Row.Bound;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/// The statements of [SqlSuggestionStore].
interface SuggestionSql {

  @SqlQuery("select count(*) from suggestion where learner = :learner and ruled_at is null")
  int open(String learner);

  @SqlUpdate(
      """
      insert into suggestion (id, learner, pack, slug, base, body, reason, at)
      values (:id, :learner, :pack, :slug, :base, :body, :reason, :at)
      """)
  void add(@Bound SuggestionRow row);

  @SqlQuery("select * from suggestion where id = :id")
  Optional<SuggestionRow> find(String id);

  @SqlQuery("select * from suggestion where learner = :learner order by id desc limit :limit")
  List<SuggestionRow> of(String learner, int limit);

  @SqlQuery(
      "select * from suggestion where pack = :pack and ruled_at is null order by id limit :limit")
  List<SuggestionRow> waiting(String pack, int limit);

  @SqlQuery(
      """
      select * from suggestion
      where pack = :pack and ruled_at is not null order by ruled_at desc, id desc limit :limit
      """)
  List<SuggestionRow> ruled(String pack, int limit);

  @SqlQuery("select count(*) from suggestion where pack = :pack and ruled_at is null")
  int count(String pack);

  @SqlUpdate(
      """
      update suggestion set edition = cast(:edition as integer), word = :word, ruled_at = :at
      where id = :id and ruled_at is null
      """)
  int rule(String id, @Nullable Integer edition, String word, long at);

  @SqlUpdate("delete from suggestion where learner = :learner and id = :id")
  int remove(String learner, String id);

  @SqlUpdate("update suggestion set learner = :after where learner = :before")
  void move(String before, String after);
}
