package anneal;

import anneal.authors.CheckedPack;
import anneal.authors.Proofs;
import anneal.files.CodePages;
import anneal.files.MisconceptionFile;
import anneal.files.PackFolders;
import anneal.files.PackWatch;
import anneal.files.PictureFolders;
import anneal.files.Shipped;
import anneal.packs.PackAssembler;
import anneal.packs.SessionCache;
import anneal.question.Catalog;
import anneal.question.Misconception;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.study.Revisions;
import anneal.web.AuthorRoutes;
import anneal.web.Labels;
import anneal.web.Listening;
import anneal.web.MediaRoutes;
import anneal.web.ProofRoutes;
import anneal.web.Sheets;
import anneal.web.StaticFiles;
import anneal.web.Visitors;
import anneal.web.WebServer;
import anneal.web.markup.Markup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The small server behind `anneal preview`: it has no database and no learners, and listens on
/// this machine only.
final class Preview implements AutoCloseable {

  private final List<Path> roots;
  private final Optional<String> only;
  private final Shipped shipped = Shipped.open();
  private final PackAssembler assembler = new PackAssembler(new SessionCache());
  private final Proofs proofs = new Proofs();
  private final PictureFolders pictures = new PictureFolders();
  private volatile Map<String, Misconception> misconceptions = Map.of();
  private final PackWatch watch;
  private final WebServer server;

  private Preview(Path pack, int port) {
    boolean file = Files.isRegularFile(pack);
    Path folder = file ? pack.toAbsolutePath().getParent() : pack;
    roots = List.of(folder == null ? pack : folder);
    only =
        Optional.of(pack)
            .filter(_ -> file)
            .map(it -> it.getFileName().toString())
            .filter(it -> !it.equals("pack.json"));
    watch = PackWatch.start(roots, this::read);
    server =
        WebServer.start(
            Listening.local(port),
            new StaticFiles(pages(), shipped.under("questions/schema")),
            Visitors.nobody(),
            List.of(
                ProofRoutes.own(proofs, sheets()),
                MediaRoutes.own(pictures),
                new AuthorRoutes(CodePages.read(), sheets())));
  }

  /// Starts to listen; nothing is read yet.
  ///
  /// @param pack a pack, a folder of packs, or a topic file
  /// @param port 0 for any free one
  static Preview open(Path pack, int port) {
    return new Preview(pack, port);
  }

  /// Where its page is.
  String address() {
    return "http://localhost:" + server.port();
  }

  /// What is shown now.
  Proofs proofs() {
    return proofs;
  }

  /// Reads and checks the packs, and shows them.
  synchronized void read() {
    Map<String, Misconception> known = new HashMap<>(MisconceptionFile.read(library()));
    misconceptions = known;
    PackFolders folders = PackFolders.of(roots);
    pictures.set(folders.find());
    Checkup checkup = Checkup.of(folders, assembler);
    proofs.set(checkup.checked().stream().map(this::narrowed).toList());
  }

  /// Only the file that was named.
  private CheckedPack narrowed(CheckedPack pack) {
    return only.map(
            name ->
                new CheckedPack(
                    pack.folder(),
                    pack.pack(),
                    pack.files().stream().filter(it -> it.name().equals(name)).toList(),
                    pack.findings().stream()
                        .filter(it -> Path.of(it.finding().place().file()).endsWith(name))
                        .toList(),
                    pack.score()))
        .orElse(pack);
  }

  /// Where misconceptions may be described: beside the packs, above a pack, with the built-in ones.
  private List<Path> library() {
    Path above = roots.getFirst().toAbsolutePath().normalize().getParent();
    return above == null
        ? List.of(roots.getFirst(), shipped.packs())
        : List.of(roots.getFirst(), above, shipped.packs());
  }

  /// The pages of the program with the preview as the first.
  private Map<String, byte[]> pages() {
    Map<String, byte[]> pages = new TreeMap<>(shipped.under("web"));
    pages.put("index.html", pages.getOrDefault("preview.html", new byte[0]));
    return pages;
  }

  private Sheets sheets() {
    Revisions shown =
        new Revisions() {
          @Override
          public Catalog current() {
            return proofs.latest().catalog();
          }

          @Override
          public Optional<Question> find(QuestionId id, String hash) {
            return current().find(id).filter(it -> it.revision().hash().equals(hash));
          }
        };
    Labels labels =
        new Labels(
            shown, id -> Optional.ofNullable(misconceptions.get(id)).map(Misconception::title));
    return new Sheets(new Markup(), labels);
  }

  @Override
  public void close() {
    server.close();
    watch.close();
    shipped.close();
  }
}
