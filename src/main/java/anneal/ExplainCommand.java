package anneal;

import anneal.files.CodePages;
import anneal.packs.Code;
import anneal.packs.CodePage;
import anneal.packs.Finding;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says what a code of a finding means, how it looks and what helps.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Says what the code of a finding means; without a code, lists all.")
final class ExplainCommand implements Callable<Integer> {

  private static final int WIDTH = 88;

  @Spec @Nullable CommandSpec spec;

  @Parameters(paramLabel = "CODE", arity = "0..1", description = "Such as Q012.")
  @Nullable String code;

  @Override
  public Integer call() {
    CommandSpec known = Objects.requireNonNull(spec, "picocli sets it");
    PrintWriter out = known.commandLine().getOut();
    List<CodePage> pages = CodePages.read();
    if (code == null) {
      pages.forEach(it -> out.println(head(it.code())));
    } else {
      out.print(text(find(pages, code.strip().toUpperCase(Locale.ROOT), known)));
    }
    out.flush();
    return 0;
  }

  private static CodePage find(List<CodePage> pages, String id, CommandSpec spec) {
    List<String> ids = pages.stream().map(it -> it.code().id()).toList();
    return pages.stream()
        .filter(it -> it.code().id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "there is no code "
                        + id
                        + ". "
                        + Finding.didYouMean(id, ids, "`anneal explain` lists all codes.")));
  }

  private static String head(Code code) {
    return code.id() + "  %-7s  ".formatted(severity(code)) + code.title();
  }

  private static String severity(Code code) {
    return code.severity().name().toLowerCase(Locale.ROOT);
  }

  private static String text(CodePage page) {
    return """
    %s (%s): %s

    %s

    Found:
    %s
    Instead:
    %s
    Remedy: %s
    %s"""
        .formatted(
            page.code().id(),
            severity(page.code()),
            page.code().title(),
            wrapped(page.meaning()),
            page.found().indent(2),
            page.instead().indent(2),
            page.code().remedy(),
            suppressible(page.code()));
  }

  private static String suppressible(Code code) {
    String example = "\"suppress\": [{\"code\": \"%s\", \"reason\": \"...\"}]".formatted(code.id());
    return code.isSuppressible()
        ? "Where it does not apply to a question, say why in it: " + example + "\n"
        : "";
  }

  private static String wrapped(String text) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (String word : text.split("\\s+", -1)) {
      boolean fits = column + word.length() < WIDTH;
      out.append(column == 0 ? "" : fits ? " " : "\n").append(word);
      column = fits ? column + word.length() + 1 : word.length() + 1;
    }
    return out.toString();
  }
}
