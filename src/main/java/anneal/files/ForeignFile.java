package anneal.files;

import anneal.interchange.GiftReader;
import anneal.interchange.Imported;
import anneal.interchange.TableReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// A file of another program, read.
///
/// @param media pictures and the like, by plain name
public record ForeignFile(Imported imported, Map<String, byte[]> media) {

  /// The most bytes that a text may have.
  private static final long MOST_TEXT = 16L << 20;

  /// Reads a file by its ending.
  ///
  /// @throws IOException where it cannot be read at all; its message says what to do
  public static ForeignFile read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + " is no file; name one that exists.");
    }
    if (name.endsWith(".gift") || name.endsWith(".txt")) {
      return new ForeignFile(new GiftReader().read(text(file)), Map.of());
    }
    if (name.endsWith(".csv") || name.endsWith(".tsv")) {
      return new ForeignFile(TableReader.read(text(file)), Map.of());
    }
    throw new IOException(
        "No reader for " + file + "; its name must end in .apkg, .gift, .txt, .csv or .tsv.");
  }

  private static String text(Path file) throws IOException {
    if (Files.size(file) > MOST_TEXT) {
      throw new IOException(file + " has over 16 MB; split it.");
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw new IOException(file + " is not UTF-8; save it again in that encoding.");
    }
  }
}
