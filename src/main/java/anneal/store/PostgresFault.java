package anneal.store;

import anneal.store.DatabaseAddress.PostgresServer;
import anneal.store.DatabaseProblem.Kind;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.postgresql.util.PSQLException;

/// What PostgreSQL's states mean: for whoever waits for a unit, and for whoever starts the server.
final class PostgresFault {

  private static final String UNIQUE = "23505";

  /// Ends of a transaction that came only from others at the same time: the next try sees them.
  private static final Set<String> CROWDED = Set.of("40001", "40P01", UNIQUE);

  /// Classes of states in which a statement itself is wrong.
  private static final Set<String> OF_THE_STATEMENT =
      Set.of("0A", "21", "22", "23", "2B", "42", "44", "P0");

  private PostgresFault() {}

  /// Whether this came from the driver of PostgreSQL or its pool.
  static boolean knows(SQLException fault) {
    return fault instanceof PSQLException || fault instanceof SQLTransientConnectionException;
  }

  /// Whether a statement itself was wrong, so that no other moment would take it.
  static boolean ofTheStatement(SQLException fault) {
    return OF_THE_STATEMENT.contains(state(fault).substring(0, 2));
  }

  /// Whether a unit ended only because another one came between.
  static boolean ofTheCrowd(RuntimeException thrown) {
    SQLException fault = Fault.behind(thrown);
    return fault != null && CROWDED.contains(state(fault));
  }

  /// Whether the connection broke.
  static boolean ofTheConnection(RuntimeException thrown) {
    SQLException fault = Fault.behind(thrown);
    return fault instanceof PSQLException
        && (state(fault).startsWith("08") || state(fault).startsWith("57P"));
  }

  private static String state(SQLException fault) {
    String state = fault.getSQLState();
    return state == null || state.length() < 5 ? "00000" : state;
  }

  /// What is the matter and what to do, for the operator.
  static String sentence(SQLException fault) {
    String state = state(fault);
    if (fault instanceof SQLTransientConnectionException && fault.getCause() == null) {
      return "The store is busy: all connections to PostgreSQL are in use; try again in a moment.";
    }
    return switch (state.substring(0, 2)) {
      case "53" ->
          "PostgreSQL lacks room (" + fault.getMessage() + "): check its disk and connections.";
      case "25" -> "PostgreSQL takes no writes: it is a standby or was set read-only.";
      case "57" ->
          state.equals("57014")
              ? "PostgreSQL took too long for a statement: check its load."
              : "PostgreSQL is stopping or starting: wait for it.";
      case "40" -> "The store is busy: too many write the same; try again in a moment.";
      case "58", "XX" ->
          "PostgreSQL failed (" + fault.getMessage() + "): look into its log and check its disk.";
      default ->
          "PostgreSQL cannot be reached ("
              + fault.getMessage()
              + "): check that it runs and takes connections from here.";
    };
  }

  /// What to tell the operator when opening ended with this.
  static DatabaseProblem atStart(PostgresServer address, SQLException fault) {
    String detail = " (" + fault.getMessage() + ").";
    return switch (state(fault).substring(0, 2)) {
      case "28" ->
          new DatabaseProblem(
              Kind.NOT_ALLOWED,
              "PostgreSQL does not let " + address.user() + " in" + detail,
              "Give the right password as ANNEAL_DATABASE_PASSWORD or in the file named by"
                  + " --database-password-file, and check pg_hba.conf.",
              fault);
      case "3D" ->
          new DatabaseProblem(
              Kind.UNREACHABLE,
              "There is no database at " + address + detail,
              "Create it: create database NAME encoding 'UTF8' template template0 owner "
                  + address.user()
                  + ".",
              fault);
      case "42" ->
          new DatabaseProblem(
              Kind.NOT_ALLOWED,
              "PostgreSQL refuses " + address.user() + " something" + detail,
              "Make " + address.user() + " the owner of the database.",
              fault);
      default ->
          new DatabaseProblem(
              Kind.UNREACHABLE,
              "The database " + address + " cannot be reached" + detail,
              "Check that PostgreSQL runs there and takes connections from here, then start"
                  + " again.",
              fault);
    };
  }
}
