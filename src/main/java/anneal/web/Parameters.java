package anneal.web;

import anneal.question.QuestionId;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Reads the parts of an address.
final class Parameters {

  private static final Pattern UUIDS =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern IDS = Pattern.compile("[\\w-]{22}");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

  private static final int LONGEST_TEXT = 200;

  private Parameters() {}

  /// `{pack}/{slug}`.
  static QuestionId question(Context ctx) {
    return QuestionId.parse(ctx.pathParam("pack") + "/" + ctx.pathParam("slug"))
        .orElseThrow(
            () ->
                bad("A question is named by pack and slug, of the letters a to z, 0 to 9 and -."));
  }

  /// `{pack}`.
  static String pack(Context ctx) {
    String pack = ctx.pathParam("pack");
    if (!QuestionId.isSlug(pack)) {
      throw bad("A pack's id is of the letters a to z, 0 to 9 and -.");
    }
    return pack;
  }

  /// A path parameter that is a UUID.
  static UUID uuid(Context ctx, String name) {
    return uuid(ctx.pathParam(name))
        .orElseThrow(
            () -> bad(name + " must be a UUID such as 01939d4c-7e4b-7d3a-8c5e-1f2a3b4c5d6e."));
  }

  /// A text as a UUID; empty where it is none.
  static Optional<UUID> uuid(String text) {
    return UUIDS.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  /// `{id}` of what people were given keys for: 22 letters, digits, `-` or `_`.
  static String id(Context ctx) {
    return id(ctx, "id");
  }

  /// The same under another name.
  static String id(Context ctx, String name) {
    String id = ctx.pathParam(name);
    if (!IDS.matcher(id).matches()) {
      throw bad("An id is 22 letters, digits, hyphens or underscores, as the list shows it.");
    }
    return id;
  }

  /// How many at most: 1 to 100, 20 where it is not said.
  static int limit(Context ctx) {
    String text = ctx.queryParam("limit");
    if (text == null) {
      return 20;
    }
    int limit = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > 100) {
      throw bad("limit must be a whole number from 1 to 100.");
    }
    return limit;
  }

  /// How many to leave out at the beginning: 0 to 10000, 0 where it is not said.
  static int from(Context ctx) {
    String text = ctx.queryParam("from");
    int from = text == null ? 0 : WHOLE.matcher(text).matches() ? Integer.parseInt(text) : -1;
    if (from < 0 || from > 10_000) {
      throw bad("from must be the value of next in the page before.");
    }
    return from;
  }

  /// A query parameter that may be left out.
  static Optional<String> query(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name));
  }

  /// A query parameter of a line of text; empty where it is left out.
  static String text(Context ctx, String name) {
    String text = query(ctx, name).orElse("").strip();
    if (text.length() > LONGEST_TEXT) {
      throw bad(name + " has " + LONGEST_TEXT + " characters at most.");
    }
    return text;
  }

  static Refusal bad(String detail) {
    return new Refusal(ProblemType.BAD_PARAMETER, detail);
  }
}
