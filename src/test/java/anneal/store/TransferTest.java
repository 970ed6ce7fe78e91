package anneal.store;

import static anneal.study.Events.ANNA;
import static anneal.study.Events.BAYES;
import static anneal.study.Events.BEN;
import static anneal.study.Events.GINI;
import static anneal.study.Events.TODAY;
import static anneal.study.Events.good;
import static anneal.study.Events.noon;
import static anneal.study.Events.on;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.bringing.Brought;
import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.question.Revision;
import anneal.sharing.Fork;
import anneal.store.DatabaseAddress.SqliteFile;
import anneal.store.Transfer.Copied;
import anneal.study.EditStore;
import anneal.study.Events;
import anneal.study.Flag;
import anneal.study.Notice;
import anneal.study.RevisionStore.Kept;
import anneal.study.Settings;
import anneal.study.Sitting;
import anneal.study.Stamp;
import anneal.study.StudyStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An instance moves either way and is the same there.
class TransferTest {

  private static final List<String> ACCOUNTS =
      List.of(
          "insert into account values ('a', 'Anna', 'anna', null, 'anna', 'learner', 'x', 0, 1)",
          "insert into session values ('h', 's', 'a', 'agent', 1, 2)",
          "insert into token values ('h', 't', 'a', 'title', 'read', 1, 2, null)",
          "insert into recovery_code values ('a', 'h')",
          "insert into reset_link values ('a', 'h', 1)",
          "insert into invitation values ('h', 'i', 'learner', 'a', 1, 2)");

  private static final List<String> GROUPS =
      List.of(
          "insert into plan values ('anna', 1, '{}', 1)",
          "insert into prediction values ('anna', 'x', 1, 0.5, 0.4, 0.6, 0.3, 20, 5)",
          "insert into debrief values ('anna', 'x', '[]', '', 'easier', 'passed', 1)",
          "insert into plan_feed values ('anna', 'd', 1)",
          "insert into address values ('a', 'a@b.c', 'a@b.c', 'h', 1, 1)",
          "insert into identity values ('i', 'a', 'issuer', 'subject', 'title', 1)",
          "insert into attempt values ('who', 1, 1)",
          "insert into study_group values ('g', 'G', '', 'UTC', 1, 1, 0, '{}', 1, null)",
          "insert into group_member values ('m', 'g', 'anna', 'A', 'a', 'owner', 0, 1)",
          "insert into group_member values ('n', 'g', 'ben', 'B', 'b', 'member', 0, 1)",
          "insert into group_invitation values ('h', 'i', 'g', 'member', 1, 2)",
          "insert into group_assignment values ('a', 'g', 'T', 'p', null, 5, 1, 1)",
          "insert into group_challenge values ('g', 1, 1, 2, '[]')",
          "insert into group_attempt values ('g', 1, 'm', 's', 1)",
          "insert into group_explainer values ('g', 1, 'm', 1)",
          "insert into group_thanks values ('g', 1, 'n', 'm')",
          "insert into flag_step select id, 1, 'FIXED', 2, 'why', 1 from flag",
          "insert into talk_post values ('p', 'g', 'm', 'q', 's', 'x', 0, 1, null, 1, null)",
          "insert into talk_vote values ('p', 'n')",
          "insert into suggestion values ('s', 'anna', 'q', 's', 'x', '½', 'y', 1, 2, 'z', 3)",
          "insert into subscription values ('anna', 'p', 2)",
          "insert into teach_back values ('t', 'g', 'm', 'q', 's', 'MANAGER', null, 'x', 1)",
          "insert into teach_question values ('t', 'n', 'why', '')",
          "insert into group_quiet values ('n')");

  @TempDir Path folder;
  private int files;

  private DatabaseAddress empty(String kind) {
    return kind.equals("postgres")
        ? Postgres.empty()
        : new SqliteFile(folder.resolve("anneal-" + ++files + ".db"));
  }

  /// Something in every table.
  static void fill(DatabaseAddress address) {
    try (Database database = Database.open(address)) {
      Brought shapes = new Brought("p", 1, "P", "1.0.0", 1, "p.zip", "a", Instant.EPOCH, false);
      new SqlBroughtStore(database).keep(shapes, new byte[] {1, 2});
      StudyStore store = new SqlStudyStore(database);
      for (int i = 0; i < 700; i++) {
        LearnerId learner = i % 3 == 0 ? ANNA : BEN;
        QuestionId question = i % 2 == 0 ? GINI : BAYES;
        Stamp stamp = on(TODAY + i / 50, i, learner, question);
        store.record(stamp.id(), learner, question, good(stamp));
      }
      store.putSettings(ANNA, Settings.DEFAULT);
      store.putSitting(
          ANNA,
          new Sitting(Events.SITTING, Sitting.Mode.AHEAD, 5, Settings.Scope.ALL, noon(TODAY, 0)));
      store.flag(new Flag(Events.id(), ANNA, GINI, Events.asked(), "½ a\0b", noon(TODAY, 0)));
      store.noteHint(Events.id());
      new SqlGuestStore(database).greet(BEN, noon(TODAY, 0));
      edited(new SqlEditStore(database, new SqlStudyStore(database)));
      new SqlRevisionStore(database)
          .keep(List.of(new Kept(GINI, new Revision(1, "aa"), "{}", noon(TODAY, 0))));
      database.write(
          lane -> {
            lane.sql(InstanceSql.class).put("secret.tickets", new byte[] {0, 1, -1});
            ACCOUNTS.forEach(lane::execute);
            GROUPS.forEach(lane::execute);
            return true;
          });
      new SqlForkStore(database).put(new Fork("night", "p", 1, "g", 0), new byte[] {1, 2});
    }
  }

  private static void edited(EditStore edits) {
    edits.settle(
        List.of(new EditStore.Settled(GINI, new Revision(1, "aa"), false, noon(TODAY, 0))));
    edits.tell(
        List.of(
            new Notice(
                Events.id(),
                BEN,
                GINI,
                Notice.Kind.REWORDED,
                noon(TODAY, 0),
                "why",
                null,
                null,
                null)));
  }

  @ParameterizedTest
  @CsvSource({"sqlite, postgres", "postgres, sqlite", "sqlite, sqlite", "postgres, postgres"})
  void whatIsCopiedIsTheSameThere(String one, String other) {
    DatabaseAddress from = empty(one);
    DatabaseAddress to = empty(other);
    fill(from);
    List<String> told = new ArrayList<>();
    List<Copied> copied = new Transfer(from, to, told::add).run();
    Map<String, Long> rows = copied.stream().collect(Collectors.toMap(Copied::table, Copied::rows));
    assertEquals(700, rows.get("event"));
    assertTrue(rows.values().stream().allMatch(it -> it > 0), "a table without a row: " + rows);
    assertEquals(rows.size(), told.size());
    try (Database there = Database.openExisting(to);
        Database here = Database.openExisting(from)) {
      StudyStore old = new SqlStudyStore(here);
      StudyStore store = new SqlStudyStore(there);
      assertEquals(old.standings(BEN), store.standings(BEN));
      assertEquals(old.newest(ANNA, 1_000), store.newest(ANNA, 1_000));
      assertEquals(old.stamp(ANNA), store.stamp(ANNA));
      assertArrayEquals(
          new byte[] {0, 1, -1},
          there.read(lane -> lane.sql(InstanceSql.class).find("secret.tickets")).orElseThrow());
      Stamp stamp = on(TODAY + 90, 0, ANNA, GINI);
      long arrival = store.record(stamp.id(), ANNA, GINI, good(stamp)).logged().arrival();
      assertTrue(arrival > old.newest(ANNA, 1).getFirst().arrival());
    }
    assertEquals(701, new Doctor(to).examine(Events::replay).events());
    assertTrue(new Doctor(to).examine(Events::replay).healthy());
  }

  @ParameterizedTest
  @CsvSource({"sqlite, postgres", "postgres, sqlite"})
  void whatIsThereIsNeverOverwritten(String one, String other) {
    DatabaseAddress from = empty(one);
    DatabaseAddress to = empty(other);
    fill(from);
    new Transfer(from, to, _ -> {}).run();
    DatabaseProblem problem =
        assertThrows(DatabaseProblem.class, () -> new Transfer(from, to, _ -> {}).run());
    assertEquals(DatabaseProblem.Kind.NOT_EMPTY, problem.kind());
    assertTrue(new Doctor(to).examine(Events::replay).healthy());
  }

  @Test
  void aSourceThatIsNotThereIsNamed() {
    Transfer transfer = new Transfer(empty("sqlite"), empty("postgres"), _ -> {});
    assertEquals(
        DatabaseProblem.Kind.NOT_A_DATABASE,
        assertThrows(DatabaseProblem.class, transfer::run).kind());
  }
}
