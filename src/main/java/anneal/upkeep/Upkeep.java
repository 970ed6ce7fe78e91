package anneal.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Backups of one database, made in time or on demand, one thing after the other.
public final class Upkeep {

  /// A backup is too old at this many times the time that shall pass from one to the next.
  private static final int LATE = 2;

  private final BackupShelf shelf;
  private final Terms terms;
  private final Executor worker;
  private final Consumer<Done> told;
  private final AtomicReference<@Nullable Doing> doing = new AtomicReference<>();
  private volatile @Nullable Done last;

  /// When backups are made, and how many stay.
  ///
  /// @param every how old the newest one may become
  /// @param keep how many sound ones stay, at least 1
  public record Terms(Duration every, int keep) {}

  /// What is being done.
  public enum Task {
    BACKUP,
    DRILL
  }

  /// Something under way.
  ///
  /// @param since when it began
  /// @param step how far it is, in a few words
  public record Doing(Task task, Instant since, String step) {}

  /// Something that was done, or was not.
  ///
  /// @param at when it began
  /// @param backup name of the file it was about; empty where none came of it
  /// @param fault what went wrong, with the remedy; null when all is well
  public record Done(Task task, Instant at, String backup, @Nullable String fault) {}

  /// @param worker does the work, which takes its time
  /// @param told what came of it
  public Upkeep(BackupShelf shelf, Terms terms, Executor worker, Consumer<Done> told) {
    this.shelf = shelf;
    this.terms = terms;
    this.worker = worker;
    this.told = told;
  }

  public Terms terms() {
    return terms;
  }

  /// What there is, and the drill that was made last.
  public BackupShelf shelf() {
    return shelf;
  }

  /// What is under way.
  public Optional<Doing> doing() {
    return Optional.ofNullable(doing.get());
  }

  /// What was done last since the start.
  public Optional<Done> last() {
    return Optional.ofNullable(last);
  }

  /// Whether the newest sound backup is old enough for another one.
  public boolean isDue(Instant now) {
    return age(now).map(it -> it.compareTo(terms.every) >= 0).orElse(true);
  }

  /// Begins to make a backup.
  ///
  /// @return false where something is under way already
  public boolean backUp(Instant now) {
    return begin(Task.BACKUP, now, this::made);
  }

  private Done made(Instant now) {
    Backup made = shelf.make(now, this::step);
    if (!made.sound()) {
      return new Done(
          Task.BACKUP,
          now,
          made.name(),
          "The database is damaged: run `anneal doctor`. Older backups are kept.");
    }
    shelf.rotate(terms.keep);
    return new Done(Task.BACKUP, now, made.name(), null);
  }

  /// Begins to try the restore of a backup.
  ///
  /// @param name as the shelf lists it
  /// @return false where something is under way already
  public boolean drill(String name, Instant now) {
    return begin(
        Task.DRILL,
        now,
        _ -> {
          Drill drill = shelf.drill(name, now, this::step);
          return new Done(Task.DRILL, now, name, drill.fault());
        });
  }

  private boolean begin(Task task, Instant now, Function<Instant, Done> job) {
    if (!doing.compareAndSet(null, new Doing(task, now, "beginning"))) {
      return false;
    }
    worker.execute(
        () -> {
          Done done = tried(task, now, job);
          last = done;
          doing.set(null);
          told.accept(done);
        });
    return true;
  }

  private static Done tried(Task task, Instant now, Function<Instant, Done> job) {
    try {
      return job.apply(now);
    } catch (BackupShelf.Refused e) {
      return new Done(task, now, "", String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return new Done(task, now, "", "It broke off (" + e + "); look at the server's log.");
    }
  }

  private void step(String step) {
    doing.updateAndGet(it -> it == null ? null : new Doing(it.task, it.since, step));
  }

  /// What is not as it should be with the backups, a sentence each, with the remedy.
  ///
  /// @param size bytes of the database, which the next backup will about have
  public List<String> warnings(Instant now, long size) {
    List<String> warnings = new ArrayList<>();
    shelf.fault().ifPresent(warnings::add);
    late(now).ifPresent(warnings::add);
    List<Backup> all = shelf.list();
    if (!all.isEmpty() && !all.getFirst().sound()) {
      warnings.add(
          "The newest backup is of a damaged database: run `anneal doctor` on the database, and"
              + " restore the newest sound one if need be.");
    }
    shelf.free().stream()
        .filter(free -> free < size)
        .forEach(
            _ -> warnings.add("The disk of the backups has no room for another one: free some."));
    shelf
        .lastDrill()
        .filter(it -> !it.passed())
        .ifPresent(
            it ->
                warnings.add(
                    "The last restore that was tried failed (%s): try an older backup, and make a"
                            .formatted(it.backup())
                        + " new one."));
    return warnings;
  }

  private Optional<String> late(Instant now) {
    Optional<Duration> age = age(now);
    if (age.isEmpty()) {
      return doing.get() == null
          ? Optional.of("There is no sound backup yet: make one now.")
          : Optional.empty();
    }
    return age.filter(it -> it.compareTo(terms.every.multipliedBy(LATE)) >= 0)
        .map(
            it ->
                "The newest sound backup is %d hours old, though one is to be made every %d: look at"
                        .formatted(it.toHours(), terms.every.toHours())
                    + " what went wrong last, and make one now.");
  }

  private Optional<Duration> age(Instant now) {
    return shelf.list().stream()
        .filter(Backup::sound)
        .findFirst()
        .map(it -> Duration.between(it.at(), now));
  }
}
