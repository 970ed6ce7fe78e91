package anneal.web;

import anneal.packs.CodePage;
import anneal.web.markup.Html;
import anneal.web.markup.Markup;
import java.util.List;
import java.util.Locale;

/// What pack authors look up: what every code of a finding means.
public final class AuthorRoutes extends Routes {

  private final List<CodePage> pages;
  private final Markup markup;

  /// @param pages in the order they are shown
  public AuthorRoutes(List<CodePage> pages, Sheets sheets) {
    this.pages = List.copyOf(pages);
    this.markup = sheets.markup();
  }

  @Override
  void mount(Router router) {
    router.get("/api/codes", Access.OPEN, ctx -> Replies.json(ctx, codes()));
  }

  /// Set when they are asked for, not at every start; [Markup] remembers what it has set.
  private CodesJson codes() {
    return new CodesJson(pages.stream().map(it -> CodeJson.of(it, markup)).toList());
  }

  record CodesJson(List<CodeJson> codes) {}

  record CodeJson(
      String code,
      String severity,
      Html title,
      Html meaning,
      String found,
      String instead,
      Html remedy,
      boolean suppressible) {

    static CodeJson of(CodePage page, Markup markup) {
      return new CodeJson(
          page.code().id(),
          page.code().severity().name().toLowerCase(Locale.ROOT),
          markup.line(page.code().title()),
          markup.html(page.meaning()),
          page.found(),
          page.instead(),
          markup.line(page.code().remedy()),
          page.code().isSuppressible());
    }
  }
}
