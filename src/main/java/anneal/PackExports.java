package anneal;

import anneal.anki.PackageWriter;
import anneal.bringing.Exports;
import anneal.interchange.AnkiNote;
import anneal.interchange.AnkiWriter;
import anneal.interchange.Exported;
import anneal.interchange.GiftWriter;
import anneal.interchange.Loss;
import anneal.interchange.TableWriter;
import anneal.question.Pack;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Packs as files of Anki, Moodle and spreadsheets.
public final class PackExports implements Exports {

  @Override
  public List<String> formats() {
    return List.of("apkg", "gift", "csv");
  }

  @Override
  public List<Loss> write(Pack pack, String format, OutputStream out) throws IOException {
    return switch (format) {
      case "gift" -> gift(pack, out);
      case "csv" -> table(pack, out);
      case "apkg" -> anki(pack, out);
      default -> throw new IOException("no format is called " + format);
    };
  }

  private static List<Loss> gift(Pack pack, OutputStream out) throws IOException {
    Exported<String> exported = Exported.of(pack.questions(), new GiftWriter(pack.id()));
    out.write(GiftWriter.file(exported.blocks()).getBytes(StandardCharsets.UTF_8));
    return exported.losses();
  }

  private static List<Loss> table(Pack pack, OutputStream out) throws IOException {
    Exported<Map<String, String>> exported = Exported.of(pack.questions(), new TableWriter());
    out.write(TableWriter.file(exported.blocks()).getBytes(StandardCharsets.UTF_8));
    return exported.losses();
  }

  private static List<Loss> anki(Pack pack, OutputStream out) throws IOException {
    Exported<AnkiNote> exported = Exported.of(pack.questions(), new AnkiWriter(pack.id()));
    String lost = String.join("\n", new LossPrinter(exported.losses()).lines());
    Path file = Files.createTempFile("anneal-export", ".apkg");
    try {
      new PackageWriter("Anneal::" + pack.title()).write(file, exported.blocks(), lost);
      Files.copy(file, out);
      return exported.losses();
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
