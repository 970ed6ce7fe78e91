package anneal.files;

import anneal.json.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A pack's folder of one's own brought up to a newer edition of the pack it was copied from, so
/// that what was changed in it stays. The lock file is left out: `anneal lock` makes it.
///
/// @param base folder of the edition it was copied from
/// @param update folder of the newer edition
/// @param own folder of one's own
public record ForkMerge(Path base, Path update, Path own) {

  private static final String LOCK = "pack.lock.json";
  private static final int CONTEXT = 2;

  /// What becomes of one file.
  ///
  /// @param name without folder
  /// @param before as it is in one's own folder; null where it is not there
  /// @param after as it is to be; null where it is to go
  /// @param conflicts places that both changed differently, a sentence each; one's own stay
  public record Outcome(
      String name, @Nullable String before, @Nullable String after, List<String> conflicts) {

    public Outcome {
      conflicts = List.copyOf(conflicts);
    }

    /// Whether one's own file changes.
    public boolean changes() {
      return before == null ? after != null : !before.equals(after);
    }

    /// The change as a unified diff, line by line.
    public List<String> diff() {
      List<String> old = lines(before);
      return UnifiedDiffUtils.generateUnifiedDiff(
          name, name, old, DiffUtils.diff(old, lines(after)), CONTEXT);
    }
  }

  /// What becomes of each file, by name; files that stay as they are without conflict are left out.
  ///
  /// @throws IOException where a folder cannot be read
  public List<Outcome> outcomes() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    for (Path folder : List.of(base, update, own)) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .map(it -> String.valueOf(it.getFileName()))
            .filter(it -> it.endsWith(".json") && !it.equals(LOCK))
            .forEach(names::add);
      }
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (String name : names) {
      Outcome outcome = outcome(name);
      if (outcome.changes() || !outcome.conflicts.isEmpty()) {
        outcomes.add(outcome);
      }
    }
    return outcomes;
  }

  /// Writes what changes into one's own folder.
  ///
  /// @throws IOException where that is not possible
  public void write(List<Outcome> outcomes) throws IOException {
    for (Outcome each : outcomes) {
      String after = each.after;
      if (!each.changes()) {
        continue;
      }
      if (after == null) {
        Files.delete(own.resolve(each.name));
      } else {
        Files.writeString(own.resolve(each.name), after);
      }
    }
  }

  private Outcome outcome(String name) throws IOException {
    String was = text(base, name);
    String theirs = text(update, name);
    String mine = text(own, name);
    if (same(was, theirs) || same(mine, theirs)) {
      return new Outcome(name, mine, mine, List.of());
    }
    if (same(was, mine)) {
      return new Outcome(name, mine, theirs, List.of());
    }
    if (mine == null || theirs == null) {
      String what =
          mine == null
              ? "was removed here and changed there; it stays away"
              : "was changed here and removed there; it stays";
      return new Outcome(name, mine, mine, List.of(name + " " + what));
    }
    return merged(name, was == null ? "" : was, mine, theirs);
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one == null ? other == null : one.equals(other);
  }

  private static Outcome merged(String name, String was, String mine, String theirs) {
    ThreeWay merged = ThreeWay.merge(lines(was), lines(mine), lines(theirs));
    String text = String.join("\n", merged.lines()) + "\n";
    if (!isJson(text)) {
      return new Outcome(
          name, mine, mine, List.of(name + " could not be merged line by line; it stays"));
    }
    List<String> conflicts =
        merged.conflicts().stream()
            .map(
                it ->
                    "%s:%d was changed here and there; yours stays, theirs is%n%s"
                        .formatted(name, it.line(), String.join("\n", it.other()).indent(2)))
            .toList();
    return new Outcome(name, mine, text, conflicts);
  }

  private static boolean isJson(String text) {
    try {
      Json.mapper().readTree(text);
      return true;
    } catch (JsonProcessingException _) {
      return false;
    }
  }

  private static @Nullable String text(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file) ? Files.readString(file) : null;
  }

  private static List<String> lines(@Nullable String text) {
    return Optional.ofNullable(text).map(String::lines).map(Stream::toList).orElse(List.of());
  }
}
