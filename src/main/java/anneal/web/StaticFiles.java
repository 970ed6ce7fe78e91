package anneal.web;

import io.javalin.http.Context;
import io.javalin.http.staticfiles.ResourceHandler;
import io.javalin.http.staticfiles.StaticFileConfig;
import io.javalin.security.RouteRole;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The pages and what they are made of, held in memory with their compressed forms.
///
/// A path is either exactly one of the files or there is nothing: no folder is listed, nothing is
/// decoded, no file is opened.
public final class StaticFiles implements ResourceHandler {

  private static final String INDEX = "/index.html";

  /// The one sheet of all pages.
  private static final String SHEET = "app.css";

  /// Addresses of pages: the browser gets the one document and shows the page itself.
  private static final Pattern PAGES =
      Pattern.compile(
          "/|/(home|history|settings|week|decide|banks|plan|progress|server|api|authors|reports|items)"
              + "|/(sign-up|sign-in|reset|confirm|account|people|packs|groups|suggestions)"
              + "|/groups/[\\w-]{1,64}(/(members|agreed|settings|explain|insight))?|/join/[\\w-]{1,64}"
              + "|/history/[A-Za-z0-9-]{1,64}"
              + "|/progress/(readiness|misconceptions|role)"
              + "|/placement(/[\\w-]+)?"
              + "|/question/[a-z0-9-]{1,60}/[a-z0-9-]{1,60}(/edit)?"
              + "|/packs/[a-z0-9-]{1,60}/(update|changes)");

  private final Map<String, StaticFile> files = new HashMap<>();

  /// @param pages by path below the server's root, such as `lib/api.js`; must hold `index.html`
  public StaticFiles(Map<String, byte[]> pages) {
    this(pages, Map.of());
  }

  /// @param pages by path below the server's root, such as `lib/api.js`; must hold `index.html`
  /// @param schemas by name, served below `/schema/`
  public StaticFiles(Map<String, byte[]> pages, Map<String, byte[]> schemas) {
    pages.forEach((path, content) -> put("/" + path, content));
    byte[] sheet = pages.get(SHEET);
    if (sheet != null) {
      put("/" + SHEET, Stylesheet.joined(sheet, pages));
    }
    schemas.forEach((name, content) -> put("/schema/" + name, content));
    if (!files.containsKey(INDEX)) {
      throw new IllegalArgumentException(
          "the pages lack index.html; build with mvn process-resources");
    }
  }

  private void put(String path, byte[] content) {
    files.put(path, new StaticFile(path, content));
  }

  @Override
  public boolean canHandle(Context ctx) {
    return find(ctx.path()) != null || isSlashed(ctx.path());
  }

  @Override
  public boolean handle(Context ctx) {
    StaticFile file = find(ctx.path());
    if (file != null) {
      send(ctx, 200, file);
    } else if (isSlashed(ctx.path())) {
      String query = ctx.queryString();
      ctx.header("Location", unslashed(ctx.path()) + (query == null ? "" : "?" + query));
      ctx.status(308);
    } else {
      return false;
    }
    return true;
  }

  /// Whether this is the address of a page with a slash too many.
  private static boolean isSlashed(String path) {
    return path.length() > 1 && path.endsWith("/") && PAGES.matcher(unslashed(path)).matches();
  }

  private static String unslashed(String path) {
    return path.substring(0, path.length() - 1);
  }

  /// Sends the one document, whatever the path.
  void page(Context ctx, int status) {
    StaticFile index = files.get(INDEX);
    if (index != null) {
      send(ctx, status, index);
    }
  }

  private @Nullable StaticFile find(String path) {
    StaticFile file = files.get(path);
    return file == null && PAGES.matcher(path).matches() ? files.get(INDEX) : file;
  }

  /// Sends a file, or 304 to a caller that has it already.
  static void send(Context ctx, int status, StaticFile file) {
    byte @Nullable [] gzip = file.gzip();
    byte @Nullable [] packed = Replies.acceptsGzip(ctx) ? gzip : null;
    String tag = '"' + file.tag() + (packed == null ? "" : "-gz") + '"';
    ctx.header("ETag", tag).header("Cache-Control", file.caching());
    if (gzip != null) {
      ctx.header("Vary", "Accept-Encoding");
    }
    if (status == 200 && isKnown(ctx.header("If-None-Match"), tag)) {
      ctx.res().setContentType(null);
      ctx.status(304);
    } else if (packed != null) {
      ctx.header("Content-Encoding", "gzip");
      Replies.send(ctx, status, file.type(), packed);
    } else {
      Replies.send(ctx, status, file.type(), file.plain());
    }
  }

  /// Whether a caller has what goes by a tag.
  ///
  /// @param known the header `If-None-Match`
  static boolean isKnown(@Nullable String known, String tag) {
    if (known == null) {
      return false;
    }
    for (String each : known.split(",", -1)) {
      String candidate = each.strip();
      if (candidate.equals("*") || candidate.equals(tag) || candidate.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean addStaticFileConfig(StaticFileConfig config) {
    throw new UnsupportedOperationException("files are served from memory only");
  }

  @Override
  public Set<RouteRole> resourceRouteRoles(Context ctx) {
    return Set.of();
  }
}
