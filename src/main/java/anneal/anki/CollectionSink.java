package anneal.anki;

import anneal.interchange.AnkiCollection.Note;
import anneal.interchange.AnkiCollection.NoteType;
import anneal.interchange.AnkiPast;
import java.io.IOException;

/// Takes what a collection holds, piece by piece, in the order of these methods.
interface CollectionSink {

  /// When it began.
  ///
  /// @param seconds since 1970, where its day 0 begins
  void created(long seconds) throws IOException;

  void type(long id, NoteType type) throws IOException;

  void deck(long id, String name) throws IOException;

  void note(Note note) throws IOException;

  /// A line of the review log; those of one card come oldest first.
  void logged(long card, AnkiPast.Entry entry) throws IOException;

  void card(Row card) throws IOException;

  /// A card as its row says it.
  ///
  /// @param past without its log, which came before
  record Row(long id, long note, long deck, int ordinal, AnkiPast past) {}
}
