package anneal.store;

import anneal.store.DatabaseAddress.PostgresServer;
import anneal.store.DatabaseAddress.SqliteFile;
import anneal.store.Diagnosis.Kind;
import anneal.store.Diagnosis.Symptom;
import anneal.study.Logged;
import anneal.study.Standing;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Looks whether a database is as it was written: the structure of an SQLite file, the checksum of
/// every event, and every card against the log. The structure of PostgreSQL's files is its own
/// `amcheck`'s matter. It only reads, and repairs nothing. It may run beside a server; it sees one
/// moment of it.
public final class Doctor {

  /// Symptoms that are listed at most.
  public static final int MOST = 1_000;

  private final DatabaseAddress address;
  private final List<Symptom> symptoms = new ArrayList<>();

  /// @param address of the database, which need not be fit for [Database#open]
  public Doctor(DatabaseAddress address) {
    this.address = address;
  }

  /// @param file of SQLite
  public Doctor(Path file) {
    this(new SqliteFile(file));
  }

  /// Examines everything. The time grows with the log: some ten seconds for a million events.
  ///
  /// @param replay the standing that follows from the log of one card, in order of time and
  ///   arrival, undone events too
  /// @throws DatabaseProblem when there is no such database, or it is another program's or newer
  public Diagnosis examine(Function<List<Logged>, Standing> replay) {
    symptoms.clear();
    return switch (address) {
      case SqliteFile(Path file) -> file(file, replay);
      case PostgresServer server -> server(server, replay);
    };
  }

  private Diagnosis file(Path file, Function<List<Logged>, Standing> replay) {
    DatabaseProblem.unlessThere(file);
    try (Connection connection = new Connections(file).looking()) {
      Migrations.CURRENT.check(file, connection);
      Examination examination = new Examination(connection, this::note);
      connection.createStatement().execute("begin");
      guarded("the file", examination::structure);
      return rows(examination, replay);
    } catch (SQLException e) {
      if (e.getErrorCode() != Fault.CORRUPT) {
        throw Fault.atStart(file, e);
      }
      note(new Symptom(Kind.STRUCTURE, "the file", String.valueOf(e.getMessage())));
      return new Diagnosis(0, 0, symptoms);
    }
  }

  private Diagnosis server(PostgresServer server, Function<List<Logged>, Standing> replay) {
    PostgresOpening opening = new PostgresOpening(server);
    opening.unlessThere();
    try (Connection connection = PostgresPools.single(server, "anneal-doctor")) {
      opening.check(connection, Migrations.POSTGRES);
      PostgresPools.freeze(connection);
      return rows(new Examination(connection, this::note), replay);
    } catch (SQLException e) {
      throw PostgresFault.atStart(server, e);
    }
  }

  private Diagnosis rows(Examination examination, Function<List<Logged>, Standing> replay) {
    long[] counts = new long[2];
    guarded("event", () -> counts[0] = examination.events());
    guarded("card", () -> counts[1] = examination.cards(replay));
    return new Diagnosis(counts[0], counts[1], symptoms);
  }

  private interface Part {
    void run() throws SQLException;
  }

  /// A part that breaks off is a symptom, and the others still run.
  private void guarded(String where, Part part) {
    try {
      part.run();
    } catch (SQLException e) {
      note(new Symptom(Kind.STRUCTURE, where, "cannot be read to its end: " + e.getMessage()));
    }
  }

  private void note(Symptom symptom) {
    if (symptoms.size() < MOST) {
      symptoms.add(symptom);
    }
  }
}
