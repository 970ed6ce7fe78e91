package anneal.interchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a collection of Anki holds, as far as it matters here.
///
/// @param created the first moment of its day 0, from which review days are counted
/// @param types by id
/// @param decks names by id, levels between `::`
public record AnkiCollection(
    Instant created,
    Map<Long, NoteType> types,
    Map<Long, String> decks,
    List<Note> notes,
    List<Card> cards) {

  public AnkiCollection {
    types = Map.copyOf(types);
    decks = Map.copyOf(decks);
    notes = List.copyOf(notes);
    cards = List.copyOf(cards);
  }

  /// A form of notes.
  ///
  /// @param cloze whether its cards come from holes in its text
  /// @param fields names, in order
  public record NoteType(
      String name, boolean cloze, List<String> fields, List<Template> templates) {
    public NoteType {
      fields = List.copyOf(fields);
      templates = List.copyOf(templates);
    }
  }

  /// How one card of a note looks, HTML with `{{field}}`.
  public record Template(String question, String answer) {}

  /// A note.
  ///
  /// @param guid the same in every collection that has it
  /// @param fields HTML, in the order of its type
  public record Note(long id, String guid, long type, String tags, List<String> fields) {
    public Note {
      fields = List.copyOf(fields);
    }
  }

  /// A card of a note.
  ///
  /// @param ordinal which template or hole, from 0
  /// @param past null where it was never answered
  public record Card(long note, long deck, int ordinal, @Nullable AnkiPast past) {}
}
