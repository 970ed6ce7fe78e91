package anneal.interchange;

import java.util.List;

/// A question as a note for Anki.
///
/// @param guid the same at every export
/// @param form which of our two note types
/// @param topic slug of the deck below the pack's
/// @param revision the author's number
/// @param tags without spaces, levels between `::`
/// @param fields HTML, the last one our own id
public record AnkiNote(
    String guid, Form form, String topic, int revision, List<String> tags, List<String> fields) {

  public AnkiNote {
    tags = List.copyOf(tags);
    fields = List.copyOf(fields);
  }

  /// Our note types. Their ids and fields never change: Anki tells types by id and would double a
  /// type whose fields differ.
  public enum Form {
    CARD(1_700_000_000_001L, "Anneal", "Front", "{{Front}}", "{{FrontSide}}<hr id=answer>{{Back}}"),
    CLOZE(
        1_700_000_000_002L,
        "Anneal cloze",
        "Text",
        "{{cloze:Text}}",
        "{{cloze:Text}}<hr id=answer>{{Back}}");

    private final long id;
    private final String title;
    private final String first;
    private final String question;
    private final String answer;

    Form(long id, String title, String first, String question, String answer) {
      this.id = id;
      this.title = title;
      this.first = first;
      this.question = question;
      this.answer = answer;
    }

    public long id() {
      return id;
    }

    /// As collections describe it.
    public AnkiCollection.NoteType type() {
      return new AnkiCollection.NoteType(
          title,
          this == CLOZE,
          List.of(first, "Back", "Id"),
          List.of(new AnkiCollection.Template(question, answer)));
    }
  }

  /// How many cards Anki makes of it.
  public int cards() {
    if (form == Form.CARD) {
      return 1;
    }
    int cards = 0;
    while (fields.getFirst().contains("{{c" + (cards + 1) + "::")) {
      cards++;
    }
    return cards;
  }
}
