package anneal.packs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What an author may want to know of a code: what it means and how it looks, wrong and right.
///
/// @param meaning Markdown, a few sentences
/// @param found how the trouble looks in a pack
/// @param instead how it looks without it
public record CodePage(Code code, String meaning, String found, String instead) {

  /// Reads pages: a heading `## Q012` each, then the meaning, then lines that begin with `- ` and
  /// `+ ` for what is found and what to write instead.
  ///
  /// @throws IllegalArgumentException where a heading is no code, a code comes twice, or a page
  ///   lacks one of its three parts
  public static List<CodePage> parse(String text) {
    Map<String, Code> codes =
        Arrays.stream(Code.values()).collect(Collectors.toMap(Code::id, Function.identity()));
    List<CodePage> pages = new ArrayList<>();
    for (String section : text.split("(?m)^## ", -1)) {
      if (!section.isBlank()) {
        String id = section.substring(0, section.indexOf('\n')).strip();
        Code code = Optional.ofNullable(codes.remove(id)).orElseThrow(() -> refuse(id));
        pages.add(page(code, section.substring(section.indexOf('\n') + 1)));
      }
    }
    return pages;
  }

  private static CodePage page(Code code, String section) {
    List<String> found = new ArrayList<>();
    List<String> instead = new ArrayList<>();
    List<String> meaning = new ArrayList<>();
    for (String line : section.strip().split("\n", -1)) {
      if (line.startsWith("- ")) {
        found.add(line.substring(2));
      } else if (line.startsWith("+ ")) {
        instead.add(line.substring(2));
      } else {
        meaning.add(line);
      }
    }
    if (found.isEmpty() || instead.isEmpty() || meaning.isEmpty()) {
      throw refuse(code.id());
    }
    return new CodePage(
        code, String.join("\n", meaning), String.join("\n", found), String.join("\n", instead));
  }

  private static IllegalArgumentException refuse(String id) {
    return new IllegalArgumentException(
        "codes.md: "
            + id
            + " is no code, comes twice, or lacks its meaning or one of its examples");
  }
}
