package anneal.files;

import anneal.bringing.BroughtPacks;
import anneal.packs.Edition;
import anneal.packs.PackAssembler;
import anneal.packs.PictureShelf;
import anneal.packs.Publication;
import anneal.packs.Publisher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The packs of all folders: read, assembled, published, and again after every save.
public final class PackLibrary implements AutoCloseable {

  private final PackFolders folders;
  private final PackAssembler assembler;
  private final Publisher publisher;
  private volatile @Nullable BroughtPacks beside;
  private final PictureFolders pictures = new PictureFolders();
  private @Nullable PackWatch watch;

  public PackLibrary(PackFolders folders, PackAssembler assembler, Publisher publisher) {
    this.folders = folders;
    this.assembler = assembler;
    this.publisher = publisher;
  }

  /// From now on there are packs beside those in folders.
  public synchronized void beside(BroughtPacks packs) {
    beside = packs;
  }

  /// Reads all packs and publishes what is sound.
  public synchronized Publication load() {
    return publish(read());
  }

  /// Publishes the packs of folders that were read, and those beside them.
  public synchronized Publication publish(List<Edition> editions) {
    Set<String> folders = editions.stream().map(Edition::folder).collect(Collectors.toSet());
    List<Edition> all = new ArrayList<>(editions);
    BroughtPacks brought = beside;
    if (brought != null) {
      all.addAll(brought.editions(folders));
    }
    return publisher.publish(all);
  }

  /// Whether a folder of this name is there.
  public boolean holds(String name) {
    return folder(name).isPresent();
  }

  /// The pack in the folder of a name as a zip; empty where there is no such folder. The name is
  /// only held against those that are there.
  public Optional<byte[]> archive(String name) {
    return folder(name)
        .map(
            it -> {
              try {
                return new FolderArchive(it).bytes();
              } catch (IOException e) {
                throw new UncheckedIOException("the pack " + name + " cannot be read", e);
              }
            });
  }

  private Optional<PackFolder> folder(String name) {
    return folders.find().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /// Reads the packs of all folders and publishes nothing yet.
  public synchronized List<Edition> read() {
    List<PackFolder> found = folders.find();
    pictures.set(found);
    List<Edition> editions = found.parallelStream().map(it -> edition(it, assembler)).toList();
    assembler.retain(editions.stream().map(Edition::folder).toList());
    return editions;
  }

  /// The pictures of the packs that were read last.
  public PictureShelf pictures() {
    return (pack, file) -> pictures.find(pack, file).or(() -> brought(pack, file));
  }

  private Optional<byte[]> brought(String pack, String file) {
    BroughtPacks brought = beside;
    return brought == null || pictures.holds(pack) ? Optional.empty() : brought.find(pack, file);
  }

  /// Reads one pack from disk to questions.
  public static Edition edition(PackFolder folder, PackAssembler assembler) {
    return new Edition(folder.key(), ReadPack.read(folder, assembler).servable());
  }

  /// From now on every change on disk is loaded, within about a second.
  public synchronized void watch() {
    if (watch == null) {
      watch = PackWatch.start(folders.roots(), this::load);
    }
  }

  /// Stops watching.
  @Override
  public void close() {
    PackWatch running = watch;
    if (running != null) {
      running.close();
    }
  }
}
