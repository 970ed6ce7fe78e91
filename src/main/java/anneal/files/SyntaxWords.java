package anneal.files;

import anneal.packs.Code;
import anneal.packs.Finding;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.util.List;

/// Says what is wrong with a file that is not JSON, in an author's words.
final class SyntaxWords {

  /// A sentence for each way in which the parser stumbles.
  ///
  /// @param sign part of the parser's own message
  private record Rule(String sign, String message, String remedy) {}

  private static final String VALUE =
      "a string in \"double quotes\", a number, true, false or null";

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "Unexpected end-of-input: was expecting closing quote",
              "the file ends inside a string",
              "Close the string with a double quote."),
          new Rule(
              "Unexpected end-of-input",
              "the file ends too early",
              "Close what is open: each `{` needs `}`, each `[` needs `]`."),
          new Rule(
              "maybe a (non-standard) comment",
              "JSON has no comments",
              "Remove the comment; reasons belong into `changes` or the commit."),
          new Rule(
              "Unrecognized character escape",
              "this backslash begins no JSON escape",
              "Write two backslashes for one, as in `\"$\\\\sum x$\"`."),
          new Rule(
              "expected a hex-digit",
              "`\\u` needs four hexadecimal digits",
              "Write two backslashes if TeX is meant, as in `\\\\underline`."),
          new Rule(
              "Illegal unquoted character ((CTRL-CHAR, code 9))",
              "a tab stands inside a string",
              "Write spaces, or `\\t`."),
          new Rule(
              "Illegal unquoted character",
              "the line ends inside a string",
              "Close the string on its line; write long text as an array of lines."),
          new Rule("Leading zeroes", "a number begins with 0", "Remove the zeros in front."),
          new Rule("in numeric value", "this is not a JSON number", "Write it like 0.5 or -1e-3."),
          new Rule("Non-standard token", "JSON has no such number", "Write a finite number."),
          new Rule(
              "was expecting a colon",
              "a colon is missing after a name",
              "Write `\"name\": value`."),
          new Rule(
              "Unrecognized token",
              "this word is no JSON value",
              "Write " + VALUE + ", all in lower case."));

  private SyntaxWords() {}

  /// The finding for a failed parse.
  ///
  /// @param reached how far the parser came, for failures that do not say where they are
  static Finding of(JsonText text, JsonProcessingException failure, JsonLocation reached) {
    String said = failure.getOriginalMessage();
    JsonLocation location = failure.getLocation() == null ? reached : failure.getLocation();
    int offset = Math.clamp(location.getCharOffset(), 0, text.text().length());
    if (failure instanceof StreamConstraintsException) {
      String limit = said.replaceAll(", from `[^`]*`", "");
      return Code.TOO_LARGE.at(
          text.place(offset), Character.toLowerCase(limit.charAt(0)) + limit.substring(1));
    }
    for (Rule rule : RULES) {
      if (said.contains(rule.sign)) {
        int back = rule.sign.contains("escape") ? 1 : 0;
        return Code.NOT_JSON.at(text.place(offset - back), rule.message, rule.remedy);
      }
    }
    return byCharacter(text, offset, said);
  }

  private static Finding byCharacter(JsonText text, int offset, String said) {
    char found = offset < text.text().length() ? text.text().charAt(offset) : ' ';
    int before = text.text().substring(0, offset).stripTrailing().length();
    boolean afterComma = before > 0 && text.text().charAt(before - 1) == ',';
    if ((found == '}' || found == ']') && afterComma) {
      return notJson(text, before - 1, "a comma stands after the last item", "Remove the comma.");
    }
    if (said.contains("was expecting comma")) {
      return notJson(
          text,
          before,
          "a comma is missing here",
          "Put a comma between two items; inside a string" + " write `\\\"` for a quote.");
    }
    if (found == ',') {
      return notJson(text, offset, "a comma too many", "Remove the comma.");
    }
    if (found == '\'' || found == '“' || found == '”' || found == '‘') {
      return notJson(
          text, offset, "only straight double quotes begin a string", "Write `\"` instead.");
    }
    if (said.contains("close marker")) {
      return notJson(
          text, offset, "`" + found + "` closes nothing that is open", "Check the brackets above.");
    }
    if (said.contains("was expecting double-quote")) {
      return notJson(
          text, offset, "a name in double quotes is missing", "Write `\"name\": value`.");
    }
    return notJson(text, offset, "this is no JSON value", "Write " + VALUE + ".");
  }

  private static Finding notJson(JsonText text, int offset, String message, String remedy) {
    return Code.NOT_JSON.at(text.place(offset), message, remedy);
  }
}
