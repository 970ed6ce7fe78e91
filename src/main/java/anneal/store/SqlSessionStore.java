package anneal.store;

import anneal.people.Session;
import anneal.people.SessionStore;
import anneal.people.Token;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Sessions and tokens kept in a [Database].
public final class SqlSessionStore implements SessionStore {

  private final Database database;
  private final Known known;

  public SqlSessionStore(Database database) {
    this.database = database;
    this.known = database.known();
  }

  @Override
  public void begin(Session session, String hash) {
    write(sql -> sql.begin(new SessionRows.Begun(session, hash)));
  }

  @Override
  public Optional<Open> session(String hash) {
    return known.sessions.find(hash, it -> read(sql -> sql.session(it)));
  }

  @Override
  public void touch(String hash, Instant now) {
    known.sessions.changing(
        hash, () -> write(UseSql.class, sql -> sql.touch(hash, now.toEpochMilli())));
  }

  @Override
  public List<Session> sessions(String account) {
    return read(sql -> sql.sessions(account));
  }

  @Override
  public boolean end(String account, String id) {
    return database.write(lane -> lane.sql(SessionSql.class).end(account, id) > 0);
  }

  @Override
  public void endOthers(String account, String kept) {
    write(sql -> sql.endOthers(account, kept));
  }

  @Override
  public void sweep(Instant unusedSince, Instant now) {
    write(
        sql -> {
          sql.sweepSessions(unusedSince.toEpochMilli());
          sql.sweepTokens(now.toEpochMilli());
        });
  }

  @Override
  public void issue(Token token, String hash) {
    write(sql -> sql.issue(new SessionRows.Issued(token, hash)));
  }

  @Override
  public Optional<Held> token(String hash) {
    return known.tokens.find(hash, it -> read(sql -> sql.token(it)));
  }

  @Override
  public void touchToken(String hash, Instant now) {
    known.tokens.changing(
        hash, () -> write(UseSql.class, sql -> sql.touchToken(hash, now.toEpochMilli())));
  }

  @Override
  public List<Token> tokens(String account) {
    return read(sql -> sql.tokens(account));
  }

  @Override
  public boolean revoke(String account, String id) {
    return database.write(lane -> lane.sql(SessionSql.class).revoke(account, id) > 0);
  }

  private <T> T read(Function<SessionSql, T> query) {
    return database.read(lane -> query.apply(lane.sql(SessionSql.class)));
  }

  private void write(Consumer<SessionSql> unit) {
    write(SessionSql.class, unit);
  }

  private <S> boolean write(Class<S> statements, Consumer<S> unit) {
    return database.write(
        lane -> {
          unit.accept(lane.sql(statements));
          return true;
        });
  }
}
