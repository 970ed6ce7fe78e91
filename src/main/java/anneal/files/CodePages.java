package anneal.files;

import anneal.packs.CodePage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The pages about codes that come with the program, `codes.md`: the one source of what `explain`,
/// SARIF and the web pages say.
public final class CodePages {

  private CodePages() {}

  /// All pages in the order of the codes.
  public static List<CodePage> read() {
    try (InputStream in = CodePages.class.getResourceAsStream("/codes.md")) {
      if (in == null) {
        throw new IllegalStateException("the program was packed without codes.md: build it again");
      }
      return CodePage.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's own codes.md", e);
    }
  }
}
