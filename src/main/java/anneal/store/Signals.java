package anneal.store;

import anneal.store.DatabaseAddress.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wakes other nodes on the same database when something changed; what it was they read for
/// themselves. On a file of SQLite there are no others, and nothing happens.
///
/// A signal may be lost while a connection is broken, so after it was made anew everybody here is
/// woken. Who is woken does not wake others in turn.
public final class Signals implements AutoCloseable {

  private static final String CHANNEL = "anneal";
  private static final Duration LISTEN = Duration.ofMillis(500);
  private static final Logger LOG = LoggerFactory.getLogger(Signals.class);

  private final Database database;
  private final String self = UUID.randomUUID().toString();
  private final Map<String, Runnable> listeners = new ConcurrentHashMap<>();
  private final @Nullable Thread thread;
  private volatile boolean closed;

  /// Begins to listen where there can be other nodes.
  public Signals(Database database) {
    this.database = database;
    this.thread =
        database.address() instanceof PostgresServer server
            ? Thread.ofPlatform().name("signals").daemon(true).start(() -> run(server))
            : null;
  }

  /// Does something whenever another node tells of a topic, and perhaps once too often.
  ///
  /// @param topic letters only
  /// @param then runs on the one thread that listens
  public void listen(String topic, Runnable then) {
    listeners.put(topic, then);
  }

  /// Tells the other nodes. A database that refuses is only noted: they hear of the next change.
  public void tell(String topic) {
    if (thread == null || Thread.currentThread().equals(thread)) {
      return;
    }
    try {
      database.read(lane -> lane.sql(PostgresSql.class).tell(CHANNEL, topic + " " + self));
    } catch (RuntimeException e) {
      LOG.warn("Other nodes could not be told of {}.", topic, e);
    }
  }

  private void run(PostgresServer server) {
    boolean again = false;
    while (!closed) {
      try (Connection connection = PostgresPools.single(server, "anneal-signals")) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("listen " + CHANNEL);
        }
        if (again) {
          listeners.keySet().forEach(this::wake);
        }
        hear(connection.unwrap(PGConnection.class));
      } catch (SQLException e) {
        LOG.warn("Changes of other nodes are not heard at the moment: {}", e.getMessage());
        again = true;
        pause();
      }
    }
  }

  private void hear(PGConnection connection) throws SQLException {
    while (!closed) {
      for (PGNotification each : connection.getNotifications((int) LISTEN.toMillis())) {
        String[] words = each.getParameter().split(" ", 2);
        if (words.length == 2 && !words[1].equals(self)) {
          wake(words[0]);
        }
      }
    }
  }

  private void wake(String topic) {
    Runnable then = listeners.get(topic);
    if (then == null) {
      return;
    }
    try {
      then.run();
    } catch (RuntimeException e) {
      LOG.warn("A change of {} could not be followed.", topic, e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LISTEN);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Stops listening.
  @Override
  public void close() {
    closed = true;
  }
}
