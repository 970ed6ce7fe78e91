package anneal.web;

import anneal.anki.AnkiPackage;
import anneal.anki.Costs;
import anneal.bringing.Bringing;
import anneal.bringing.BroughtPacks;
import anneal.bringing.InMemoryBroughtStore;
import anneal.files.BroughtReading;
import anneal.files.ForeignFile;
import anneal.files.JsonForks;
import anneal.files.JsonWordings;
import anneal.files.PackBench;
import anneal.interchange.AnkiReader;
import anneal.packs.Edition;
import anneal.packs.LoadCache;
import anneal.packs.Loaded;
import anneal.packs.PackAssembler;
import anneal.packs.Publication;
import anneal.packs.Publisher;
import anneal.question.Catalog;
import anneal.question.Pack;
import anneal.sharing.Following;
import anneal.sharing.InMemoryForkStore;
import anneal.sharing.Keeping;
import anneal.tex.Katex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Packs that are brought to a test server, beside those it began with.
final class BroughtShelf {

  private final Catalog folders;
  private final InMemoryBroughtStore store = new InMemoryBroughtStore();
  private final BroughtPacks brought =
      new BroughtPacks(store, new BroughtReading(new PackAssembler(LoadCache.NONE)));
  private final Publisher publisher = new Publisher();

  /// @param published told of each publication but the first
  BroughtShelf(Catalog folders, Consumer<Publication> published) {
    this.folders = folders;
    publish();
    publisher.listen(published);
  }

  private void publish() {
    List<Edition> all = new ArrayList<>();
    for (Pack pack : folders.packs()) {
      all.add(new Edition(pack.id(), new Loaded<>(Optional.of(pack), List.of())));
    }
    all.addAll(brought.editions(ids()));
    publisher.publish(all);
  }

  private Set<String> ids() {
    return folders.packs().stream().map(Pack::id).collect(Collectors.toSet());
  }

  private static ForeignFile anki(Path file) throws IOException {
    AnkiPackage read = AnkiPackage.read(file, Costs.USUAL);
    return new ForeignFile(AnkiReader.read(read.collection(), read.media().keySet()), read.media());
  }

  Bringing bringing() {
    PackBench bench = new PackBench(Katex.shared(), LoadCache.NONE, BroughtShelf::anki);
    return new Bringing(store, bench, ids()::contains, this::publish);
  }

  Keeping keeping(Bringing bringing) {
    return new Keeping(bringing, new JsonWordings(Katex.shared(), LoadCache.NONE));
  }

  Following following(Keeping keeping) {
    return new Following(keeping, new InMemoryForkStore(), new JsonForks());
  }

  Optional<Publication> last() {
    return publisher.last();
  }
}
