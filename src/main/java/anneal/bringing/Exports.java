package anneal.bringing;

import anneal.interchange.Loss;
import anneal.question.Pack;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Writes packs for other programs.
public interface Exports {

  /// Endings of the files that can be written, such as `gift`.
  List<String> formats();

  /// Writes a pack as a file.
  ///
  /// @param format one of the above
  /// @return what the questions lost on the way into it
  List<Loss> write(Pack pack, String format, OutputStream out) throws IOException;
}
