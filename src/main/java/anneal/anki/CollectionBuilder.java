package anneal.anki;

import anneal.interchange.AnkiCollection;
import anneal.interchange.AnkiCollection.Card;
import anneal.interchange.AnkiCollection.Note;
import anneal.interchange.AnkiCollection.NoteType;
import anneal.interchange.AnkiPast;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts a collection together of its pieces.
final class CollectionBuilder implements CollectionSink {

  private Instant created = Instant.EPOCH;
  private final Map<Long, NoteType> types = new HashMap<>();
  private final Map<Long, String> decks = new HashMap<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<Card> cards = new ArrayList<>();
  private final Map<Long, List<AnkiPast.Entry>> logs = new HashMap<>();

  @Override
  public void created(long seconds) {
    created = Instant.ofEpochSecond(Math.clamp(seconds, 0, 1L << 33));
  }

  @Override
  public void type(long id, NoteType type) {
    types.put(id, type);
  }

  @Override
  public void deck(long id, String name) {
    decks.put(id, name);
  }

  @Override
  public void note(Note note) {
    notes.add(note);
  }

  @Override
  public void logged(long card, AnkiPast.Entry entry) {
    logs.computeIfAbsent(card, _ -> new ArrayList<>()).add(entry);
  }

  @Override
  public void card(Row row) {
    AnkiPast it = row.past();
    List<AnkiPast.Entry> log = logs.getOrDefault(row.id(), List.of());
    boolean answered = it.type() > 0 || it.reps() > 0 || it.memory() != null || !log.isEmpty();
    AnkiPast past =
        new AnkiPast(
            it.type(),
            it.queue(),
            it.due(),
            it.interval(),
            it.factor(),
            it.reps(),
            it.lapses(),
            it.memory(),
            log);
    cards.add(new Card(row.note(), row.deck(), row.ordinal(), answered ? past : null));
  }

  AnkiCollection collection() {
    return new AnkiCollection(created, types, decks, notes, cards);
  }
}
