package anneal.interchange;

import anneal.question.Level;
import anneal.question.QuestionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What comments before a GIFT question say: `// [id:pack:slug@3] [tag:level::senior]`.
record GiftTags(Optional<String> slug, int revision, Draft.Traits traits, boolean card) {

  private static final Pattern TAG = Pattern.compile("\\[(id|tag):([^\\]]{1,200})]");
  private static final Pattern OURS =
      Pattern.compile("[a-z0-9-]+:([a-z0-9][a-z0-9-]{0,59})@(\\d{1,6})");
  private static final Pattern SKILL = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
  private static final int USUAL_SECONDS = 60;

  static String of(Draft draft) {
    Draft.Traits it = draft.traits();
    List<String> tags = new ArrayList<>();
    tags.add("level::" + it.level().name().toLowerCase(Locale.ROOT));
    tags.add("seconds::" + it.seconds());
    it.skills().forEach(skill -> tags.add("skill::" + skill));
    if (it.family() != null) {
      tags.add("family::" + it.family());
    }
    if (draft.task() instanceof anneal.question.Recall) {
      tags.add("kind::recall");
    }
    return tags.stream().map(tag -> "[tag:" + tag + "]").collect(Collectors.joining(" "));
  }

  static GiftTags read(String comments) {
    Reader reader = new Reader();
    Matcher tags = TAG.matcher(comments);
    while (tags.find()) {
      if (tags.group(1).equals("id")) {
        reader.id(tags.group(2));
      } else {
        reader.tag(tags.group(2));
      }
    }
    Draft.Traits traits =
        new Draft.Traits(reader.level, reader.seconds, reader.skills, reader.family);
    return new GiftTags(Optional.ofNullable(reader.slug), reader.revision, traits, reader.card);
  }

  /// Takes one tag after the other.
  static final class Reader {
    @Nullable String slug;
    int revision = 1;
    Level level = Level.JUNIOR;
    int seconds = USUAL_SECONDS;
    final TreeSet<String> skills = new TreeSet<>();
    @Nullable String family;
    boolean card;

    void id(String id) {
      Matcher ours = OURS.matcher(id);
      if (ours.matches()) {
        slug = ours.group(1);
        revision = Math.max(1, Integer.parseInt(ours.group(2)));
      } else {
        slug = Slugs.of(id, "question");
      }
    }

    void tag(String tag) {
      String[] parts = tag.split("::", 2);
      String value = parts[parts.length - 1];
      switch (parts.length < 2 ? "" : parts[0]) {
        case "level" -> level(value);
        case "seconds" -> seconds(value);
        case "skill" -> skill(value);
        case "family" -> family = QuestionId.isSlug(value) ? value : null;
        case "kind" -> card = value.equals("recall");
        default -> skill(Slugs.of(value, ""));
      }
    }

    private void skill(String value) {
      if (SKILL.matcher(value).matches()) {
        skills.add(value);
      }
    }

    private void level(String value) {
      for (Level each : Level.values()) {
        level = each.name().equalsIgnoreCase(value) ? each : level;
      }
    }

    private void seconds(String value) {
      if (value.matches("[0-9]{1,4}")) {
        seconds = Math.clamp(Integer.parseInt(value), 5, 7200);
      }
    }
  }
}
