package anneal.interchange;

import anneal.interchange.AnkiNote.Form;
import anneal.question.Choice;
import anneal.question.Cloze;
import anneal.question.Match;
import anneal.question.Multi;
import anneal.question.Numeric;
import anneal.question.Open;
import anneal.question.Option;
import anneal.question.Ordering;
import anneal.question.Phrase;
import anneal.question.Recall;
import anneal.question.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes notes for Anki: a front with what is offered, a back with key and reasons, holes of a
/// text.
public final class AnkiWriter implements Exported.Format<AnkiNote> {

  private final String pack;

  /// @param pack its id, part of each note's identity
  public AnkiWriter(String pack) {
    this.pack = pack;
  }

  @Override
  public String name() {
    return "Anki";
  }

  @Override
  public Optional<AnkiNote> write(Draft draft) {
    String id = pack + ":" + draft.slug() + "@" + draft.revision();
    String said = Appendix.of(draft).text();
    boolean holes = draft.task() instanceof Cloze;
    String front = holes ? "" : MarkdownToHtml.convert(front(draft));
    String text = draft.task() instanceof Cloze cloze ? text(draft.stem(), cloze) : front;
    String back = holes ? said : back(draft.task()) + GiftWriter.CUT + said;
    return Optional.of(
        new AnkiNote(
            AnkiIds.guid(pack, draft.slug()),
            holes ? Form.CLOZE : Form.CARD,
            draft.topic(),
            draft.revision(),
            tags(draft),
            List.of(text, MarkdownToHtml.convert(back), id)));
  }

  @Override
  public Optional<Draft> back(AnkiNote note) {
    List<AnkiCollection.Card> cards = new ArrayList<>();
    for (int i = 0; i < note.cards(); i++) {
      cards.add(new AnkiCollection.Card(1, 1, i, null));
    }
    AnkiCollection collection =
        new AnkiCollection(
            Instant.EPOCH,
            Map.of(note.form().id(), note.form().type()),
            Map.of(1L, pack + "::" + note.topic()),
            List.of(
                new AnkiCollection.Note(
                    1,
                    note.guid(),
                    note.form().id(),
                    String.join(" ", note.tags()),
                    note.fields())),
            cards);
    return AnkiReader.read(collection, Set.of()).drafts().stream().findFirst();
  }

  private static List<String> tags(Draft draft) {
    Draft.Traits traits = draft.traits();
    Stream<String> own =
        Stream.of(
            "level::" + traits.level().name().toLowerCase(Locale.ROOT),
            "seconds::" + traits.seconds());
    Stream<String> family = Stream.ofNullable(traits.family()).map(it -> "family::" + it);
    Stream<String> skills = traits.skills().stream().map(it -> "skill::" + it);
    return Stream.of(own, family, skills).flatMap(it -> it).toList();
  }

  /// What is asked and what is offered, in no order that would tell the key.
  private static String front(Draft draft) {
    Stream<String> offered =
        switch (draft.task()) {
          case Choice it -> it.options().stream().map(Option::text).sorted();
          case Multi it -> it.options().stream().map(Option::text).sorted();
          case Ordering it -> it.steps().stream().map(Ordering.Step::text).sorted();
          case Match it ->
              Stream.concat(
                  it.left().stream().map(Match.Left::text),
                  it.right().stream().map(Match.Right::text).sorted());
          case Open it ->
              it.stages().stream().map(stage -> "**" + stage.title() + "**: " + stage.prompt());
          case Numeric _, Phrase _, Cloze _, Recall _ -> Stream.empty();
        };
    String list = offered.map(AnkiWriter::item).collect(Collectors.joining("\n"));
    return list.isEmpty() ? draft.stem() : draft.stem() + "\n\n" + list;
  }

  private static String item(String text) {
    return "- " + text.replace("\n", "\n  ");
  }

  private static String back(Task task) {
    return task instanceof Open open
        ? open.rubric().stream().map(it -> item(it.criterion())).collect(Collectors.joining("\n"))
            + "\n\n"
            + Explained.key(open)
        : Explained.key(task);
  }

  /// The text with a hole for each blank.
  private static String text(String stem, Cloze cloze) {
    String html = MarkdownToHtml.convert(stem + "\n\n" + cloze.text());
    List<String> ids = List.copyOf(cloze.blanks().sequencedKeySet());
    return Cloze.PLACE
        .matcher(html)
        .replaceAll(
            it ->
                Matcher.quoteReplacement(
                    "{{c"
                        + (ids.indexOf(it.group(1)) + 1)
                        + "::"
                        + answer(cloze, it.group(1))
                        + "}}"));
  }

  private static String answer(Cloze cloze, String id) {
    Cloze.Blank blank = cloze.blanks().get(id);
    String key =
        switch (blank == null ? null : blank.task()) {
          case Choice it -> it.key().text();
          case Numeric it -> GiftWriter.plain(it.key());
          case Phrase it -> it.accept().getFirst();
          case null, default -> "...";
        };
    return MarkdownToHtml.escaped(key).replace("::", ": :").replace("}}", "} }");
  }
}
