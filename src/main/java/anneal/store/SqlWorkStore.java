package anneal.store;

import anneal.groups.Assignment;
import anneal.groups.Attempt;
import anneal.groups.Challenge;
import anneal.groups.WorkStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The work of groups kept in a [Database].
public final class SqlWorkStore implements WorkStore {

  private final Database database;

  public SqlWorkStore(Database database) {
    this.database = database;
  }

  @Override
  public void assign(String group, Assignment assignment) {
    write(
        group,
        sql -> {
          sql.assign(new WorkRows.AssignmentRow(group, assignment));
          return true;
        });
  }

  @Override
  public List<Assignment> assignments(String group) {
    return read(sql -> sql.assignments(group));
  }

  @Override
  public boolean withdraw(String group, String assignment) {
    return write(group, sql -> sql.withdraw(group, assignment) > 0);
  }

  @Override
  public Challenge keep(String group, Challenge drawn) {
    int day = drawn.week().day();
    return challenge(group, day)
        .orElseGet(
            () ->
                write(
                    group,
                    sql -> {
                      sql.keep(new WorkRows.ChallengeRow(group, drawn));
                      return sql.challenge(group, day).orElseThrow();
                    }));
  }

  @Override
  public Optional<Challenge> challenge(String group, int day) {
    return read(sql -> sql.challenge(group, day));
  }

  @Override
  public List<Challenge> challenges(String group, int limit) {
    return read(sql -> sql.challenges(group, limit));
  }

  @Override
  public Attempt begin(String group, int day, Attempt attempt) {
    return write(
        group,
        sql -> {
          String sitting = attempt.sitting().toString();
          sql.begin(group, day, attempt.member(), sitting, attempt.since().toEpochMilli());
          return sql.attempts(group, day).stream()
              .filter(it -> it.member().equals(attempt.member()))
              .findFirst()
              .orElseThrow();
        });
  }

  @Override
  public List<Attempt> attempts(String group, int day) {
    return read(sql -> sql.attempts(group, day));
  }

  @Override
  public boolean volunteer(String group, int day, String member, Instant now) {
    return write(
        group,
        sql -> {
          List<String> explainers = sql.explainers(group, day);
          if (!explainers.contains(member) && explainers.size() >= Challenge.EXPLAINERS) {
            return false;
          }
          sql.volunteer(group, day, member, now.toEpochMilli());
          return true;
        });
  }

  @Override
  public void standDown(String group, int day, String member) {
    write(
        group,
        sql -> {
          sql.standDown(group, day, member);
          return true;
        });
  }

  @Override
  public List<String> explainers(String group, int day) {
    return read(sql -> sql.explainers(group, day));
  }

  @Override
  public void thank(String group, int day, String voter, String explainer) {
    write(
        group,
        sql -> {
          sql.thank(group, day, voter, explainer);
          return true;
        });
  }

  @Override
  public Map<String, String> thanks(String group, int day) {
    return read(sql -> sql.thanks(group, day)).stream()
        .collect(Collectors.toMap(WorkRows.Thanks::voter, WorkRows.Thanks::explainer));
  }

  private <T> T read(Function<WorkSql, T> query) {
    return database.read(lane -> query.apply(lane.sql(WorkSql.class)));
  }

  private <T> T write(String group, Function<WorkSql, T> unit) {
    return database.write("group " + group, lane -> unit.apply(lane.sql(WorkSql.class)));
  }
}
