package anneal.web;

import anneal.bringing.Brought;
import anneal.bringing.BroughtStore;
import anneal.bringing.Exports;
import anneal.interchange.Loss;
import anneal.packs.Publication;
import anneal.question.Pack;
import anneal.web.PackJson.ExportJson;
import anneal.web.PackJson.ExportsJson;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Packs as files to take along: as they were brought or lie in their folder, and for other
/// programs.
public final class PackFileRoutes extends Routes {

  private static final Map<String, String> TYPES =
      Map.of("apkg", "application/zip", "gift", "text/plain", "csv", "text/csv");

  private final Files files;
  private final Exports exports;
  private final Supplier<Optional<Publication>> publication;
  private final Access access;

  /// Where the files of packs lie.
  ///
  /// @param store those that were brought
  /// @param folders the zip of a pack in a folder of the server, by its id
  public record Files(BroughtStore store, Function<String, Optional<byte[]>> folders) {}

  /// @param publication what was published last
  /// @param solo whether whoever asks runs the server too; otherwise instructors get files
  public PackFileRoutes(
      Files files, Exports exports, Supplier<Optional<Publication>> publication, boolean solo) {
    this.files = files;
    this.exports = exports;
    this.publication = publication;
    this.access = solo ? Access.VISITING : Access.INSTRUCTING;
  }

  @Override
  void mount(Router router) {
    router
        .get("/api/packs/{pack}/archive", access, this::archive)
        .get("/api/packs/{pack}/exports", access, this::exports)
        .get("/api/packs/{pack}/exports/{format}", access, this::export);
  }

  private void archive(Context ctx) {
    String pack = Parameters.pack(ctx);
    String wanted = Parameters.query(ctx, "edition").orElse("");
    if (!wanted.matches("([1-9][0-9]{0,8})?")) {
      throw Parameters.bad("edition must be a whole number.");
    }
    byte[] zip =
        Optional.of(pack)
            .filter(_ -> wanted.isEmpty())
            .flatMap(files.folders)
            .orElseGet(() -> brought(pack, wanted));
    file(ctx, pack + ".zip", "application/zip", zip);
  }

  /// @param wanted number of an edition; empty for the newest
  private byte[] brought(String pack, String wanted) {
    List<Brought> past = files.store.editions(pack);
    if (past.isEmpty()) {
      throw PackRoutes.unknown();
    }
    int edition = wanted.isEmpty() ? past.getFirst().edition() : Integer.parseInt(wanted);
    return files
        .store
        .archive(pack, edition)
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemType.NOT_FOUND, "The files of this edition are not kept any more."));
  }

  private Pack served(Context ctx) {
    String id = Parameters.pack(ctx);
    return publication.get().stream()
        .flatMap(it -> it.catalog().packs().stream())
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new Refusal(ProblemType.NOT_FOUND, "No such pack is served; list them again."));
  }

  private void exports(Context ctx) {
    Pack pack = served(ctx);
    Replies.json(
        ctx,
        new ExportsJson(
            exports.formats().stream()
                .map(
                    it ->
                        new ExportJson(
                            it,
                            ReviewJson.LossesJson.of(
                                write(pack, it, OutputStream.nullOutputStream()))))
                .toList()));
  }

  private void export(Context ctx) {
    Pack pack = served(ctx);
    String format = ctx.pathParam("format");
    if (!exports.formats().contains(format)) {
      throw new Refusal(
          ProblemType.NOT_FOUND, "Ask for one of " + String.join(", ", exports.formats()) + ".");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(pack, format, out);
    String type = TYPES.getOrDefault(format, "application/octet-stream");
    file(ctx, pack.id() + "." + format, type, out.toByteArray());
  }

  private List<Loss> write(Pack pack, String format, OutputStream out) {
    try {
      return exports.write(pack, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a pack could not be written for another program", e);
    }
  }

  private static void file(Context ctx, String name, String type, byte[] bytes) {
    ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    ctx.header("Cache-Control", "no-store");
    Replies.send(ctx, 200, type.startsWith("text/") ? type + ";charset=utf-8" : type, bytes);
  }
}
