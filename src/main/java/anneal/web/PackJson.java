package anneal.web;

import anneal.bringing.Brought;
import anneal.packs.Edition;
import anneal.packs.Finding.Severity;
import anneal.packs.Publication;
import anneal.question.Pack;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A pack as those see it who bring packs.
///
/// @param questions that are served
/// @param keptEarlier whether errors left an earlier edition in place
/// @param brought null for a pack in a folder of the server
record PackJson(
    String id,
    @Nullable String title,
    @Nullable String version,
    int questions,
    boolean keptEarlier,
    long errors,
    long warnings,
    long notes,
    @Nullable BroughtJson brought) {

  /// All packs.
  record PacksJson(List<PackJson> packs) {}

  /// How a pack came here.
  ///
  /// @param mine whether who asks may change it
  record BroughtJson(
      int edition,
      @Nullable String by,
      boolean mine,
      Instant at,
      String fileName,
      boolean withdrawn) {}

  /// The past of a pack that was brought.
  record EditionsJson(List<EditionJson> editions) {}

  /// One edition.
  ///
  /// @param kept whether its files can still be had
  record EditionJson(
      int edition,
      String title,
      String version,
      int questions,
      String fileName,
      @Nullable String by,
      Instant at,
      boolean withdrawn,
      boolean kept) {}

  /// What was published.
  ///
  /// @param scheduled cards that came along with their schedule
  record PublishedJson(EditionJson edition, int scheduled) {}

  /// What can be made of a pack for other programs.
  record ExportsJson(List<ExportJson> exports) {}

  /// One of these files, before it is taken.
  record ExportJson(String format, ReviewJson.LossesJson losses) {}

  static PackJson of(Publication publication, Edition edition, Map<String, BroughtJson> brought) {
    Optional<Pack> read = edition.loaded().value();
    String id = read.map(Pack::id).orElse(edition.folder());
    Optional<Pack> served =
        publication.catalog().packs().stream().filter(it -> it.id().equals(id)).findFirst();
    BroughtJson by = brought.get(id.replaceFirst("^brought/", ""));
    return new PackJson(
        id,
        served.or(() -> read).map(Pack::title).orElse(null),
        served.or(() -> read).map(Pack::version).orElse(null),
        served.map(it -> it.questions().size()).orElse(0),
        publication.kept().contains(edition.folder()),
        count(edition, Severity.ERROR),
        count(edition, Severity.WARNING),
        count(edition, Severity.NOTE),
        by);
  }

  /// A pack that is not served.
  static PackJson of(Brought pack, BroughtJson by) {
    return new PackJson(pack.pack(), pack.title(), pack.version(), 0, false, 0, 0, 0, by);
  }

  private static long count(Edition edition, Severity severity) {
    return edition.loaded().findings().stream().filter(it -> it.severity() == severity).count();
  }
}
