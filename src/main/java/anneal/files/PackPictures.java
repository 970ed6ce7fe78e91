package anneal.files;

import anneal.packs.Code;
import anneal.packs.Finding;
import anneal.packs.Picture;
import anneal.packs.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The folder `media` of a pack: which of its files pages may show, and why not the others.
///
/// @param folder the pack's
record PackPictures(PackFolder folder) {

  private static final String MEDIA = "media";

  /// Paths such as `media/roc.png` of what may be shown.
  ///
  /// @param findings what is said of the other files
  Set<String> check(List<Finding> findings) {
    Path media = folder.path().resolve(MEDIA);
    Set<String> shown = new TreeSet<>();
    if (!Files.isDirectory(media)) {
      return shown;
    }
    try (Stream<Path> files = Files.walk(media, 4)) {
      for (Path file : files.filter(it -> !Files.isDirectory(it)).sorted().toList()) {
        String name = folder.path().relativize(file).toString().replace('\\', '/');
        Optional<Finding> fault = fault(file, name);
        fault.ifPresent(findings::add);
        if (fault.isEmpty()) {
          shown.add(name);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      findings.add(
          Code.UNREADABLE.at(
              Place.of(folder.name()), "the folder cannot be read: " + e.getMessage()));
    }
    return shown;
  }

  private Optional<Finding> fault(Path file, String name) throws IOException {
    Place place = Place.of(folder.name() + "/" + name);
    String plain = name.substring(MEDIA.length() + 1);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !Picture.isName(plain)) {
      return Optional.of(Code.BAD_MEDIA.at(place, "`" + name + "` cannot be shown on a page"));
    }
    long size = Files.size(file);
    if (size > Picture.MOST_BYTES) {
      return Optional.of(
          Code.LARGE_MEDIA.at(
              place, "`" + name + "` has " + size / 1024 + " kB; 1024 is the most"));
    }
    Optional<Picture> picture = Picture.of(Files.readAllBytes(file));
    if (picture.isEmpty() || !picture.get().format().fits(plain)) {
      String what = picture.map(it -> "a " + it.format()).orElse("no picture that pages show");
      return Optional.of(Code.BAD_MEDIA.at(place, "`" + name + "` holds " + what));
    }
    int longest = Math.max(picture.get().width(), picture.get().height());
    return longest <= Picture.MOST_PIXELS
        ? Optional.empty()
        : Optional.of(
            Code.LARGE_MEDIA.at(
                place,
                "`%s` is %d pixels long; %d is the most"
                    .formatted(name, longest, Picture.MOST_PIXELS)));
  }

  /// The content of a picture; empty where there is none that may be shown.
  ///
  /// @param file name within `media`
  Optional<byte[]> find(String file) {
    Path path = folder.path().resolve(MEDIA).resolve(file);
    try {
      return Picture.isName(file) && Files.exists(path) && fault(path, MEDIA + "/" + file).isEmpty()
          ? Optional.of(Files.readAllBytes(path))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
