package anneal.interchange;

import anneal.question.Choice;
import anneal.question.Match;
import anneal.question.Multi;
import anneal.question.Option;
import anneal.question.Phrase;
import anneal.question.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands between the braces of a GIFT question, escapes hidden.
final class GiftAnswer {

  private static final Pattern ITEM = Pattern.compile("([=~])([^=~]*)");
  private static final Pattern WEIGHT = Pattern.compile("\\A\\s*%(-?[0-9.]{1,12})%");
  private static final double WHOLE = 99.99;
  private static final int MOST_OPTIONS = 12;
  private static final int MOST_KNOWN = 12;

  private final GiftStyle style;
  private final String slug;
  private final Losses losses;
  private final String body;
  private final String general;

  GiftAnswer(String inside, GiftStyle style, String slug, Losses losses) {
    this.style = style;
    this.slug = slug;
    this.losses = losses;
    int feedback = inside.lastIndexOf("####");
    this.body = (feedback < 0 ? inside : inside.substring(0, feedback)).strip();
    this.general = feedback < 0 ? "" : shown(inside.substring(feedback + 4));
  }

  /// One answer of a list.
  ///
  /// @param weight percent
  record Item(boolean right, double weight, String text, @Nullable String remark) {}

  String general() {
    return general;
  }

  boolean isEssay() {
    return body.isEmpty();
  }

  /// The task; empty, with the loss said, where there is none like it.
  Optional<Task> task() {
    if (body.startsWith("#")) {
      return new GiftNumbers(body.substring(1), this).task();
    }
    String word = body.split("#", 2)[0].strip();
    if (List.of("T", "TRUE", "F", "FALSE").contains(word)) {
      return Optional.of(truth(word.startsWith("T")));
    }
    if (body.indexOf('~') >= 0) {
      return options();
    }
    if (body.indexOf('=') >= 0 && body.contains("->")) {
      return pairs();
    }
    return phrases();
  }

  String shown(String hidden) {
    ForeignText shown = style.read(GiftText.show(hidden));
    shown.lost().forEach(it -> lost(it, "our Markdown has no place for it"));
    return shown.markdown();
  }

  void lost(String what, String why) {
    losses.approximated(slug, what, why);
  }

  Optional<Task> drop(String why) {
    losses.dropped(slug, "", why);
    return Optional.empty();
  }

  /// Feedback for the wrong choice comes first.
  private Task truth(boolean key) {
    String[] parts = body.split("#", 3);
    String wrong = parts.length > 1 ? shown(parts[1]) : null;
    String right = parts.length > 2 ? shown(parts[2]) : null;
    lost("kind", "true or false becomes a choice of two");
    return new Choice(
        List.of(
            new Option("a", "True", key, key ? right : wrong, null, true),
            new Option("b", "False", !key, key ? wrong : right, null, true)),
        1);
  }

  List<Item> items(String list) {
    List<Item> items = new ArrayList<>();
    Matcher each = ITEM.matcher(list);
    while (each.find()) {
      String text = each.group(2);
      boolean right = each.group(1).equals("=");
      double weight = right ? 100 : 0;
      Matcher weighed = WEIGHT.matcher(text);
      if (weighed.find()) {
        weight = number(weighed.group(1));
        text = text.substring(weighed.end());
      }
      String[] parts = text.split("#", 2);
      String remark = parts.length > 1 && !parts[1].isBlank() ? shown(parts[1]) : null;
      items.add(new Item(right, weight, parts[0], remark));
    }
    return items;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private Optional<Task> options() {
    List<Item> items = items(body);
    if (items.size() < 2 || items.size() > MOST_OPTIONS) {
      return drop("it has " + items.size() + " options; 2 to " + MOST_OPTIONS + " are possible");
    }
    long whole = items.stream().filter(it -> it.weight >= WHOLE).count();
    boolean several = whole != 1 || items.stream().noneMatch(Item::right);
    long positive = items.stream().filter(it -> it.weight > 0).count();
    if (positive == 0) {
      return drop("no option is right");
    }
    return Optional.of(several ? multi(items, positive) : single(items));
  }

  private Task single(List<Item> items) {
    if (items.stream().anyMatch(it -> it.weight != 0 && it.weight < WHOLE)) {
      lost("part credit", "a choice has one right option, the others count as wrong");
    }
    List<Option> options = listed(items, WHOLE);
    return new Choice(options, options.size() - 1);
  }

  private Task multi(List<Item> items, long right) {
    double share = 100.0 / right;
    boolean net = items.stream().allMatch(it -> Math.abs(Math.abs(it.weight) - share) < 0.01);
    if (!net) {
      lost("grading", "weights of options become all or nothing");
    }
    List<Option> options = listed(items, 1e-9);
    return new Multi(
        options,
        net ? Multi.Grading.NET : Multi.Grading.ALL,
        (int) right,
        options.size() - (int) right);
  }

  private List<Option> listed(List<Item> items, double least) {
    List<Option> options = new ArrayList<>();
    for (Item item : items) {
      String id = String.valueOf((char) ('a' + options.size()));
      options.add(new Option(id, shown(item.text), item.weight >= least, item.remark, null, false));
    }
    return options;
  }

  private Optional<Task> pairs() {
    List<Match.Left> left = new ArrayList<>();
    Map<String, String> right = new LinkedHashMap<>();
    for (Item item : items(body)) {
      String[] sides = item.text.split("->", 2);
      if (sides.length < 2) {
        continue;
      }
      String partner = shown(sides[1]);
      String id = right.computeIfAbsent(partner, _ -> "r" + (right.size() + 1));
      if (!sides[0].isBlank()) {
        String own = "l" + (left.size() + 1);
        left.add(new Match.Left(own, shown(sides[0]), id, item.remark, null));
      }
    }
    if (left.size() < 2) {
      return drop("it has fewer than two pairs");
    }
    List<Match.Right> offered = new ArrayList<>();
    right.forEach((text, id) -> offered.add(new Match.Right(id, text)));
    return Optional.of(new Match(left, offered));
  }

  private Optional<Task> phrases() {
    String list = body.startsWith("=") ? body : "=" + body;
    List<String> accept = new ArrayList<>();
    List<Phrase.KnownPhrase> known = new ArrayList<>();
    for (Item item : items(list)) {
      String phrase = GiftText.show(item.text);
      if (phrase.isEmpty()) {
        continue;
      }
      if (item.weight >= WHOLE) {
        accept.add(phrase);
        if (item.remark != null) {
          lost("remark on " + phrase, "a right phrase has the explanation only");
        }
      } else if (item.remark != null || item.weight > 0) {
        double credit = Math.clamp(item.weight / 100, 0, 1);
        String remark = item.remark == null ? "Not quite." : item.remark;
        note(phrase, credit, remark, known);
      }
    }
    if (accept.stream().anyMatch(it -> it.contains("*"))) {
      lost("wildcard", "a star is taken as it stands");
    }
    if (known.size() > MOST_KNOWN) {
      lost("known wrong phrases", "only the first " + MOST_KNOWN + " are kept");
      known.subList(MOST_KNOWN, known.size()).clear();
    }
    return accept.isEmpty()
        ? drop("no answer counts in full")
        : Optional.of(new Phrase(accept, List.of(), false, known));
  }

  /// Phrases in a row with the same credit and remark are one known wrong answer.
  private static void note(
      String phrase, double credit, String remark, List<Phrase.KnownPhrase> known) {
    List<String> phrases = new ArrayList<>();
    if (!known.isEmpty()
        && known.getLast().credit() == credit
        && known.getLast().remark().equals(remark)) {
      phrases.addAll(known.removeLast().accept());
    }
    phrases.add(phrase);
    known.add(new Phrase.KnownPhrase(phrases, credit, remark, null));
  }
}
