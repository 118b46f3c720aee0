package org.wardcast.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Keeps a few connections of all databases for the next one who asks, as the program's pool does. */
final class IdleConnections {
  private static final int MOST = 12;
  private static final Deque<Idle> IDLE = new ArrayDeque<>();

  private IdleConnections() {}

  private record Idle(DataSource of, Connection connection) {}

  static Connection take(DataSource of, Opener opener) throws SQLException {
    var idle = idle(of);
    var connection = idle == null ? opener.open() : idle;
    return (Connection) Proxy.newProxyInstance(
        Connection.class.getClassLoader(),
        new Class<?>[] {Connection.class},
        new Lent(of, connection)::invoke);
  }

  interface Opener {
    Connection open() throws SQLException;
  }

  /** Nobody may be connected to a database that is copied. */
  static void close(DataSource of) throws SQLException {
    for (var connection = idle(of); connection != null; connection = idle(of)) {
      connection.close();
    }
  }

  private static @Nullable Connection idle(DataSource of) {
    synchronized (IDLE) {
      var found = IDLE.stream().filter(idle -> idle.of.equals(of)).findFirst().orElse(null);
      if (found == null) {
        return null;
      }
      IDLE.remove(found);
      return found.connection;
    }
  }

  private static void give(DataSource of, Connection connection) throws SQLException {
    if (connection.isClosed()) {
      return;
    }
    if (!connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    connection.setReadOnly(false);
    Idle oldest = null;
    synchronized (IDLE) {
      IDLE.addFirst(new Idle(of, connection));
      if (IDLE.size() > MOST) {
        oldest = IDLE.removeLast();
      }
    }
    if (oldest != null) {
      oldest.connection.close();
    }
  }

  private static final class Lent {
    private final DataSource of;
    private @Nullable Connection connection;

    Lent(DataSource of, Connection connection) {
      this.of = of;
      this.connection = connection;
    }

    @Nullable Object invoke(Object self, java.lang.reflect.Method method, Object[] arguments)
        throws Throwable {
      var real = connection;
      if (method.getName().equals("close")) {
        connection = null;
        if (real != null) {
          give(of, real);
        }
        return null;
      }
      if (method.getName().equals("isClosed") && real == null) {
        return true;
      }
      try {
        return method.invoke(Objects.requireNonNull(real, "the connection is closed"), arguments);
      } catch (InvocationTargetException e) {
        throw Objects.requireNonNull(e.getCause());
      }
    }
  }
}
