package anneal.files;

import anneal.packs.Place;
import java.nio.file.Path;
import java.util.Optional;

/// The lines that findings point at. Findings come file by file, so the file of the last one is
/// kept.
public final class SourceLines {

  private Path last = Path.of("");
  private Optional<JsonText> text = Optional.empty();

  /// One line of one of a pack's files, for people; empty where it cannot be had.
  public synchronized String line(PackFolder folder, Place place) {
    String name = place.file().substring(place.file().lastIndexOf('/') + 1);
    Path file = folder.path().resolve(name);
    if (!file.equals(last)) {
      text = folder.text(name);
      last = file;
    }
    return text.map(it -> it.line(place.line())).orElse("");
  }
}
