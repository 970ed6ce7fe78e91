package anneal.interchange;

import anneal.question.Recall;
import anneal.question.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads GIFT as loosely as Moodle does.
///
/// A block between blank lines is a question; the first `{` and the first `}` after it hold the
/// answer; what kind it is follows from the signs inside.
public final class GiftReader {

  private static final Pattern TITLE = Pattern.compile("\\A\\s*::(.*?)::", Pattern.DOTALL);
  private static final Pattern FORMAT =
      Pattern.compile("\\A\\s*\\[(html|moodle|plain|markdown)]", Pattern.CASE_INSENSITIVE);
  private static final int TITLE_LENGTH = 60;

  private final Losses losses = new Losses();
  private final Slugs slugs = new Slugs();
  private final List<Draft> drafts = new ArrayList<>();
  private String title = "";
  private String topic = "imported";

  /// The questions of a file.
  public Imported read(String file) {
    String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
    GiftText.blocks(text).forEach(this::block);
    return new Imported(title, drafts, losses.all());
  }

  private void block(String block) {
    StringBuilder comments = new StringBuilder();
    StringBuilder rest = new StringBuilder();
    for (String line : block.lines().toList()) {
      String said = line.strip();
      if (said.startsWith("//")) {
        comments.append(said).append('\n');
      } else if (said.startsWith("$CATEGORY:")) {
        category(said.substring("$CATEGORY:".length()).strip());
      } else {
        rest.append(line).append('\n');
      }
    }
    if (!rest.toString().isBlank()) {
      question(GiftText.hide(rest.toString()), GiftTags.read(comments.toString()));
    }
  }

  private void category(String path) {
    String clean = path.replaceFirst("^\\$(course|system|cat)\\d*\\$/?(top/?)?", "");
    String[] steps = clean.split("/", -1);
    topic = Slugs.of(steps[steps.length - 1], "imported");
    if (title.isEmpty() && !steps[0].isBlank()) {
      title = steps[0].strip();
    }
  }

  private void question(String block, GiftTags tags) {
    Matcher named = TITLE.matcher(block);
    boolean hasTitle = named.find();
    String rest = hasTitle ? block.substring(named.end()) : block;
    Matcher marked = FORMAT.matcher(rest);
    GiftStyle style = GiftStyle.MOODLE;
    if (marked.find()) {
      style = GiftStyle.valueOf(marked.group(1).toUpperCase(java.util.Locale.ROOT));
      rest = rest.substring(marked.end());
    }
    String name = GiftText.show(hasTitle ? named.group(1) : first(rest));
    String slug = slugs.unique(tags.slug().orElse(name), "question");
    losses.exact(slug);
    int open = rest.indexOf('{');
    int close = open < 0 ? -1 : rest.indexOf('}', open);
    if (open < 0 || close < 0) {
      losses.dropped(
          slug, "", open < 0 ? "it is a text without a question" : "its { is never closed");
      return;
    }
    String stem = stem(rest.substring(0, open), rest.substring(close + 1));
    GiftAnswer answer = new GiftAnswer(rest.substring(open + 1, close), style, slug, losses);
    finish(slug, tags, shown(style, GiftText.show(stem), slug), answer);
  }

  private static String first(String text) {
    String line = text.strip().replaceAll("[{].*", "").replaceAll("\\s+", " ");
    return line.substring(0, Math.min(line.length(), TITLE_LENGTH));
  }

  /// A missing word leaves its place in the stem.
  private static String stem(String before, String after) {
    return after.isBlank() ? before : before.stripTrailing() + " _____ " + after.strip();
  }

  private String shown(GiftStyle style, String text, String slug) {
    ForeignText shown = style.read(text);
    shown.lost().forEach(it -> losses.approximated(slug, it, "our Markdown has no place for it"));
    return shown.markdown();
  }

  private void finish(String slug, GiftTags tags, String stem, GiftAnswer answer) {
    String general = answer.general();
    Optional<Task> task = tags.card() || answer.isEssay() ? card(slug, general) : answer.task();
    if (task.isEmpty() || stem.isBlank()) {
      if (stem.isBlank()) {
        losses.dropped(slug, "", "it has no stem");
      }
      return;
    }
    String said = general;
    if (task.get() instanceof Recall recall) {
      int cut = general.indexOf(GiftWriter.CUT);
      said = cut < 0 ? recall.back() : general.substring(cut + GiftWriter.CUT.length());
    }
    Draft.Notes notes = Appendix.read(said).notes();
    Draft draft = new Draft(slug, tags.revision(), topic, tags.traits(), stem, task.get(), notes);
    drafts.add(Explained.complete(draft, losses));
  }

  private Optional<Task> card(String slug, String general) {
    if (general.isBlank()) {
      losses.dropped(slug, "", "it is an essay without a feedback that could be its model answer");
      return Optional.empty();
    }
    int cut = general.indexOf(GiftWriter.CUT);
    if (cut < 0) {
      losses.approximated(
          slug, "kind", "an essay becomes a flashcard with its feedback as the back");
    }
    return Optional.of(new Recall(cut < 0 ? general : general.substring(0, cut)));
  }
}
