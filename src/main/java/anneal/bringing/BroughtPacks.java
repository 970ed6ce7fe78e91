package anneal.bringing;

import anneal.packs.Code;
import anneal.packs.Edition;
import anneal.packs.Loaded;
import anneal.packs.PictureShelf;
import anneal.packs.Place;
import anneal.question.Pack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The packs that were brought, as editions for the catalog. What was read once is not read again:
/// the files of an edition never change.
public final class BroughtPacks implements PictureShelf {

  private final BroughtStore store;
  private final Reading reading;
  private final Map<String, Read> read = new ConcurrentHashMap<>();

  private record Read(int edition, Loaded<Pack> loaded) {}

  /// Reads what was kept.
  public interface Reading {

    /// The pack in a zip.
    Loaded<Pack> pack(String id, byte[] zip);

    /// A picture in a zip, by its name within `media`.
    Optional<byte[]> picture(byte[] zip, String file);
  }

  public BroughtPacks(BroughtStore store, Reading reading) {
    this.store = store;
    this.reading = reading;
  }

  /// All of them. A pack that a folder holds too is not served from here, which is a finding; one
  /// that was withdrawn is said to be gone, so that its questions go out of sight.
  ///
  /// @param taken ids of the packs in folders
  public List<Edition> editions(Set<String> taken) {
    List<Edition> editions = new ArrayList<>();
    List<Brought> all = store.newest();
    read.keySet().retainAll(all.stream().map(Brought::pack).toList());
    for (Brought each : all) {
      if (taken.contains(each.pack())) {
        editions.add(second(each.pack()));
      } else if (each.withdrawn()) {
        editions.add(Edition.withdrawn(each.pack()));
      } else {
        editions.add(new Edition(each.pack(), loaded(each)));
      }
    }
    return editions;
  }

  private static Edition second(String id) {
    return new Edition(
        "brought/" + id,
        new Loaded<>(
            Optional.empty(),
            List.of(
                Code.DUPLICATE_PACK.at(
                    Place.of(id + "/pack.json"),
                    "a pack `" + id + "` was brought, but a folder holds one, which is served",
                    "Rename the folder, or withdraw the pack that was brought."))));
  }

  private Loaded<Pack> loaded(Brought brought) {
    Read known = read.get(brought.pack());
    if (known != null && known.edition == brought.edition()) {
      return known.loaded;
    }
    Loaded<Pack> loaded =
        store
            .archive(brought.pack(), brought.edition())
            .map(it -> reading.pack(brought.pack(), it))
            .orElseGet(() -> new Loaded<>(Optional.empty(), List.of()));
    read.put(brought.pack(), new Read(brought.edition(), loaded));
    return loaded;
  }

  @Override
  public Optional<byte[]> find(String pack, String file) {
    return store.editions(pack).stream()
        .findFirst()
        .filter(it -> !it.withdrawn())
        .flatMap(it -> store.archive(pack, it.edition()))
        .flatMap(it -> reading.picture(it, file));
  }
}
