package anneal.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.ConnectionFactory;

/// Connections on which one chosen statement fails as if the disk had refused.
final class FaultyConnections implements ConnectionFactory {

  /// What SQLite says of a disk that refuses.
  static final int IOERR = 10;

  private final Connections real;
  private final AtomicInteger countdown = new AtomicInteger(-1);
  private volatile boolean afterwards;

  FaultyConnections(Connections real) {
    this.real = real;
  }

  /// Lets a statement fail, once.
  ///
  /// @param nth which one from now, from 1
  /// @param after whether it fails although it was carried out
  void failAt(int nth, boolean after) {
    afterwards = after;
    countdown.set(nth);
  }

  /// Whether the fault is still to come.
  boolean pending() {
    return countdown.get() > 0;
  }

  @Override
  public Connection openConnection() throws SQLException {
    Connection connection = real.writing();
    return proxy(
        Connection.class,
        (method, args) -> {
          Object result = invoke(connection, method, args);
          return result instanceof PreparedStatement statement ? watched(statement) : result;
        });
  }

  private PreparedStatement watched(PreparedStatement statement) {
    return proxy(
        PreparedStatement.class,
        (method, args) -> {
          boolean fails =
              method.getName().startsWith("execute") && countdown.getAndDecrement() == 1;
          if (fails && !afterwards) {
            throw refusal();
          }
          Object result = invoke(statement, method, args);
          if (fails) {
            throw refusal();
          }
          return result;
        });
  }

  private static SQLException refusal() {
    return new SQLException("disk I/O error, made by the test", null, IOERR);
  }

  private interface Call {
    Object on(Method method, Object[] args) throws Throwable;
  }

  private static Object invoke(Object target, Method method, Object[] args) throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, args) -> call.on(method, args)));
  }
}
