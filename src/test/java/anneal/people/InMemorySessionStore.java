package anneal.people;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The twin of the database: the same contract in maps.
public final class InMemorySessionStore implements SessionStore {

  private final Map<String, Session> sessions = new HashMap<>();
  private final Map<String, Token> tokens = new HashMap<>();
  private Function<String, Optional<AccountStore.Locked>> accounts = _ -> Optional.empty();

  /// Where accounts are found.
  public void over(AccountStore store) {
    accounts = store::account;
  }

  @Override
  public synchronized void begin(Session session, String hash) {
    sessions.put(hash, session);
  }

  @Override
  public Optional<Open> session(String hash) {
    Session found;
    synchronized (this) {
      found = sessions.get(hash);
    }
    return Optional.ofNullable(found)
        .flatMap(it -> accounts.apply(it.account()).map(a -> new Open(it, a.account())));
  }

  @Override
  public synchronized void touch(String hash, Instant now) {
    sessions.computeIfPresent(
        hash, (_, it) -> new Session(it.id(), it.account(), it.agent(), it.since(), now));
  }

  @Override
  public synchronized List<Session> sessions(String account) {
    return sessions.values().stream()
        .filter(it -> it.account().equals(account))
        .sorted(Comparator.comparing(Session::seen).reversed().thenComparing(Session::id))
        .toList();
  }

  @Override
  public synchronized boolean end(String account, String id) {
    return sessions.values().removeIf(it -> it.account().equals(account) && it.id().equals(id));
  }

  @Override
  public synchronized void endOthers(String account, String kept) {
    sessions
        .entrySet()
        .removeIf(it -> it.getValue().account().equals(account) && !it.getKey().equals(kept));
  }

  @Override
  public synchronized void sweep(Instant unusedSince, Instant now) {
    sessions.values().removeIf(it -> it.seen().isBefore(unusedSince));
    tokens.values().removeIf(it -> it.expires().isBefore(now));
  }

  @Override
  public synchronized void issue(Token token, String hash) {
    tokens.put(hash, token);
  }

  @Override
  public Optional<Held> token(String hash) {
    Token found;
    synchronized (this) {
      found = tokens.get(hash);
    }
    return Optional.ofNullable(found)
        .flatMap(it -> accounts.apply(it.account()).map(a -> new Held(it, a.account())));
  }

  @Override
  public synchronized void touchToken(String hash, Instant now) {
    tokens.computeIfPresent(
        hash,
        (_, it) ->
            new Token(
                it.id(), it.account(), it.title(), it.scopes(), it.since(), it.expires(), now));
  }

  @Override
  public synchronized List<Token> tokens(String account) {
    return tokens.values().stream()
        .filter(it -> it.account().equals(account))
        .sorted(Comparator.comparing(Token::since).reversed().thenComparing(Token::id))
        .toList();
  }

  @Override
  public synchronized boolean revoke(String account, String id) {
    return tokens.values().removeIf(it -> it.account().equals(account) && it.id().equals(id));
  }
}
