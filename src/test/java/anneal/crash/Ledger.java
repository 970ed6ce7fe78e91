package anneal.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

/// What learners remember of their answers: ids that were sent, and ids that a server acknowledged.
/// A line of each is on the way to the file before the learner goes on.
///
/// @param sent ids, each written before the request left
/// @param acknowledged ids, each written after the response came
record Ledger(OutputStream sent, OutputStream acknowledged) {

  /// Bytes of a line: a UUID and its end.
  static final int LINE = 37;

  static Path sent(Path folder) {
    return folder.resolve("sent.txt");
  }

  static Path acknowledged(Path folder) {
    return folder.resolve("acknowledged.txt");
  }

  static Ledger open(Path folder) throws IOException {
    return new Ledger(append(sent(folder)), append(acknowledged(folder)));
  }

  /// The ids of a list so far; a line that is still being written is left out.
  static List<String> read(Path list) throws IOException {
    String text = Files.readString(list, StandardCharsets.US_ASCII);
    return text.substring(0, text.length() / LINE * LINE).lines().toList();
  }

  /// How many ids a list holds now.
  static long count(Path list) throws IOException {
    return Files.exists(list) ? Files.size(list) / LINE : 0;
  }

  void sent(UUID id) throws IOException {
    write(sent, id);
  }

  void acknowledged(UUID id) throws IOException {
    write(acknowledged, id);
  }

  private static void write(OutputStream out, UUID id) throws IOException {
    byte[] line = (id + "\n").getBytes(StandardCharsets.US_ASCII);
    synchronized (out) {
      out.write(line);
      out.flush();
    }
  }

  private static OutputStream append(Path file) throws IOException {
    return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
