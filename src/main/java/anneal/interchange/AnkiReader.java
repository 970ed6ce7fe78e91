package anneal.interchange;

import anneal.interchange.AnkiCollection.Card;
import anneal.interchange.AnkiCollection.Note;
import anneal.interchange.AnkiCollection.NoteType;
import anneal.interchange.AnkiCollection.Template;
import anneal.question.Cloze;
import anneal.question.Level;
import anneal.question.Phrase;
import anneal.question.Recall;
import anneal.question.Task;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/// Makes questions of the notes of Anki: a card that is turned becomes `recall`, one that is typed
/// `text`, a note with holes `cloze`.
public final class AnkiReader {

  private static final Pattern OURS =
      Pattern.compile("[a-z0-9-]+:([a-z0-9][a-z0-9-]{0,59})@(\\d{1,6})");
  private static final Pattern PROGRAM = Pattern.compile("<script", Pattern.CASE_INSENSITIVE);
  private static final Pattern SOUND = Pattern.compile("\\[sound:[^\\]]{1,200}]");
  private static final int USUAL_SECONDS = 30;
  private static final int LONGEST = 50_000;
  private static final String FILL = "Fill the blanks.";

  private final AnkiCollection collection;
  private final Set<String> media;
  private final Losses losses = new Losses();
  private final Slugs slugs = new Slugs();
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<String, List<AnkiPast>> pasts = new HashMap<>();

  private AnkiReader(AnkiCollection collection, Set<String> media) {
    this.collection = collection;
    this.media = media;
  }

  /// The questions of a collection, in the order of its notes.
  ///
  /// @param media names of the pictures that came along
  public static Imported read(AnkiCollection collection, Set<String> media) {
    AnkiReader reader = new AnkiReader(collection, media);
    Map<Long, List<Card>> cards = new HashMap<>();
    collection
        .cards()
        .forEach(it -> cards.computeIfAbsent(it.note(), _ -> new ArrayList<>()).add(it));
    for (Note note : collection.notes()) {
      List<Card> own = cards.getOrDefault(note.id(), List.of());
      reader.note(note, own.stream().sorted(Comparator.comparingInt(Card::ordinal)).toList());
    }
    return new Imported(
        reader.title(),
        reader.drafts,
        reader.losses.all(),
        new Imported.Past(collection.created(), reader.pasts));
  }

  private String title() {
    return collection.cards().stream()
        .map(it -> collection.decks().getOrDefault(it.deck(), ""))
        .filter(it -> !it.isBlank())
        .findFirst()
        .map(it -> it.split("::", 2)[0])
        .orElse("");
  }

  private void note(Note note, List<Card> cards) {
    NoteType type = collection.types().get(note.type());
    String name = "note " + note.id();
    if (type == null || note.fields().isEmpty()) {
      losses.dropped(name, "", "its note type is not in the file");
    } else if (note.fields().stream().mapToInt(String::length).sum() > LONGEST) {
      losses.dropped(name, "", "it has over " + LONGEST + " characters");
    } else if (cards.isEmpty()) {
      losses.dropped(name, "", "it has no card");
    } else if (type.cloze()) {
      cloze(note, type, cards);
    } else {
      cards.forEach(it -> card(note, type, it));
    }
  }

  private void cloze(Note note, NoteType type, List<Card> cards) {
    String field = note.fields().stream().filter(AnkiCloze::hasHoles).findFirst().orElse("");
    String slug = slug(note, type, 0);
    losses.exact(slug);
    if (field.isEmpty() || field.contains("image-occlusion:")) {
      losses.dropped(
          slug, "", field.isEmpty() ? "it has no hole" : "holes in pictures have no kind here");
      return;
    }
    String rest =
        note.fields().stream()
            .filter(it -> !it.equals(field) && !OURS.matcher(it).matches())
            .reduce("", (one, other) -> one + "<br>" + other);
    String explanation = text(slug, rest);
    Optional<Cloze> task = AnkiCloze.task(field);
    if (task.isPresent()) {
      if (cards.size() > 1) {
        losses.approximated(slug, "cards", cards.size() + " cards become one question with blanks");
      }
      text(slug, AnkiCloze.whole(field));
      add(slug, note, cards, FILL, task.get(), explanation);
    } else {
      losses.approximated(slug, "kind", "holes in formulas or in holes become a flashcard");
      String back = text(slug, AnkiCloze.whole(field));
      add(slug, note, cards, text(slug, AnkiCloze.open(field)), new Recall(back), explanation);
    }
  }

  private void card(Note note, NoteType type, Card card) {
    if (card.ordinal() < 0 || card.ordinal() >= type.templates().size()) {
      losses.dropped(
          "note " + note.id(), "card " + card.ordinal(), "its template is not in the file");
      return;
    }
    Template template = type.templates().get(card.ordinal());
    String slug = slug(note, type, card.ordinal());
    losses.exact(slug);
    if (PROGRAM.matcher(template.question() + template.answer()).find()) {
      losses.approximated(slug, "template", "programs in templates do not run here");
    }
    AnkiTemplate fields = AnkiTemplate.of(type, note);
    String front = text(slug, fields.fill(template.question()));
    String back = text(slug, fields.fill(template.answer()));
    Optional<String> typed =
        AnkiTemplate.typed(template.question()).map(it -> fields.fields().getOrDefault(it, ""));
    String word = Jsoup.parseBodyFragment(typed.orElse("")).text().strip();
    if (front.isBlank()) {
      losses.dropped(slug, "", "its front is empty");
    } else if (!word.isEmpty() && word.length() <= 200) {
      Task task = new Phrase(List.of(word), List.of(), false, List.of());
      add(slug, note, List.of(card), front, task, back.equals(front) ? "" : back);
    } else if (back.isBlank()) {
      losses.dropped(slug, "", "its back is empty");
    } else {
      int cut = back.indexOf(GiftWriter.CUT);
      boolean whole = cut < 0;
      String reasons = whole ? back : back.substring(cut + GiftWriter.CUT.length());
      add(
          slug,
          note,
          List.of(card),
          front,
          new Recall(whole ? back : back.substring(0, cut)),
          reasons);
    }
  }

  private void add(
      String slug, Note note, List<Card> cards, String stem, Task task, String explanation) {
    Appendix said = Appendix.read(explanation);
    Draft.Notes notes = said.notes();
    GiftTags.Reader tags = new GiftTags.Reader();
    tags.seconds = USUAL_SECONDS;
    tags.level = Level.JUNIOR;
    for (String tag : note.tags().strip().split("\\s+", -1)) {
      if (!tag.isEmpty()) {
        tags.tag(tag);
      }
    }
    String deck = collection.decks().getOrDefault(cards.getFirst().deck(), "");
    String topic =
        Slugs.of(
            deck.substring(deck.lastIndexOf("::") < 0 ? 0 : deck.lastIndexOf("::") + 2),
            "imported");
    Draft.Traits traits =
        new Draft.Traits(tags.level, tags.seconds, new TreeSet<>(tags.skills), tags.family);
    Draft draft = new Draft(slug, revision(note), topic, traits, stem, task, notes);
    drafts.add(Explained.complete(draft, losses));
    List<AnkiPast> past = cards.stream().map(Card::past).filter(Objects::nonNull).toList();
    if (!past.isEmpty()) {
      pasts.put(slug, past);
    }
  }

  private static int revision(Note note) {
    Matcher ours = OURS.matcher(note.fields().getLast());
    return ours.matches() ? Math.max(1, Integer.parseInt(ours.group(2))) : 1;
  }

  /// The id: of our own notes what it was, else from the note's guid, so that it is the same at the
  /// next import.
  private String slug(Note note, NoteType type, int ordinal) {
    for (String field : note.fields()) {
      Matcher ours = OURS.matcher(field);
      if (ours.matches()) {
        return slugs.unique(ours.group(1), "card");
      }
    }
    String hash = AnkiIds.hex(note.guid().getBytes(StandardCharsets.UTF_8));
    String end = type.cloze() || ordinal == 0 ? "" : "-" + (ordinal + 1);
    return slugs.unique("n-" + hash + end, "card");
  }

  private String text(String slug, String html) {
    if (SOUND.matcher(html).find()) {
      losses.approximated(slug, "sound", "it stays as its name");
    }
    ForeignText shown = ForeignText.html(html).pictured(media);
    shown.lost().forEach(it -> losses.approximated(slug, it, "our Markdown has no place for it"));
    return shown.markdown();
  }
}
