package anneal.upkeep;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Backups of nothing, which go wrong when they are told to.
public final class InMemoryBackupShelf implements BackupShelf {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'anneal-'uuuuMMdd'T'HHmmss'Z.db'").withZone(ZoneOffset.UTC);

  private final List<Backup> backups = new ArrayList<>();
  private @Nullable Drill last;

  public @Nullable String fault;
  public boolean damaged;
  public long free = 1 << 20;

  @Override
  public Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  @Override
  public OptionalLong free() {
    return OptionalLong.of(free);
  }

  @Override
  public List<Backup> list() {
    return List.copyOf(backups);
  }

  @Override
  public Backup make(Instant now, Consumer<String> progress) {
    if (fault != null) {
      throw new Refused(fault, null);
    }
    progress.accept("copying");
    Backup made = new Backup(NAME.format(now) + (damaged ? ".suspect" : ""), now, 9, !damaged);
    backups.addFirst(made);
    return made;
  }

  @Override
  public OptionalLong written() {
    return OptionalLong.empty();
  }

  @Override
  public void rotate(int keep) {
    List<Backup> sound = backups.stream().filter(Backup::sound).toList();
    backups.removeAll(sound.stream().skip(Math.max(1, keep)).toList());
  }

  @Override
  public Drill drill(String name, Instant now, Consumer<String> progress) {
    Backup backup =
        backups.stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new Refused("There is no backup of that name.", null));
    last = new Drill(name, now, 5, 3, 2, backup.sound() ? null : "It is damaged.");
    return last;
  }

  @Override
  public Optional<Drill> lastDrill() {
    return Optional.ofNullable(last);
  }
}
