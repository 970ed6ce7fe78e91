package anneal.packs;

import anneal.packs.QuestionReader.Read;
import anneal.question.Change;
import anneal.question.History;
import anneal.question.Level;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Reference;
import anneal.question.Revision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is kept of a pack in whose questions nothing was found, not even a note: what a server must
/// know of them before anybody looks at one. Topic files in order stay closed until then.
///
/// @param entries those that are served, in file order
record KnownPack(List<Entry> entries, History history) {

  /// A question and where it stands.
  ///
  /// @param file number of its topic file, from 0
  /// @param number its own in that file, from 0
  /// @param key as in [Sheet#key]
  record Entry(int file, int number, String key, Sound sound, Question question) {

    Read read() {
      return new Read(Optional.of(question), List.of());
    }
  }

  KnownPack {
    entries = List.copyOf(entries);
  }

  /// Under what a pack is kept: its newest state alone.
  static String name(PackSource source) {
    return "pack/" + source.folder();
  }

  /// All that decides what becomes of a pack.
  static String state(PackSource source, Shelf shelf) {
    return source.hash() + "/" + shelf.key();
  }

  /// What [#read] reads.
  String text() {
    Row.Writer row = new Row.Writer();
    row.number(entries.size());
    entries.forEach(it -> write(row, it));
    row.number(history.changes().size());
    history.changes().forEach((id, changes) -> write(row, id, changes));
    row.number(history.replaced().size());
    history.replaced().forEach((id, by) -> row.text(id.toString()).text(by.toString()));
    return row.row();
  }

  private static void write(Row.Writer row, Entry entry) {
    Question question = entry.question;
    row.number(entry.file).number(entry.number).text(entry.key).text(entry.sound.text());
    row.text(question.id().toString()).text(question.kind()).text(question.topic());
    row.number(question.revision().number()).text(question.revision().hash());
    row.text(question.level().name()).number(question.seconds());
    row.texts(question.skills());
    row.texts(Optional.ofNullable(question.family()).stream().toList());
    row.texts(question.references().stream().map(Reference::title).toList());
    row.texts(question.references().stream().map(Reference::url).toList());
  }

  private static void write(Row.Writer row, QuestionId id, List<Change> changes) {
    row.text(id.toString()).number(changes.size());
    changes.forEach(it -> row.number(it.rev()).text(it.kind().name()).text(it.note()));
  }

  /// Reads what was kept of a pack.
  ///
  /// @param shelf what its questions take from it
  /// @return empty where values of a question are gone and have to be drawn anew
  static Optional<KnownPack> read(String text, PackSource source, Shelf shelf, LoadCache cache) {
    Row.Reader row = new Row.Reader(text);
    List<Entry> entries = new ArrayList<>();
    for (int left = row.number(); left > 0; left--) {
      Optional<Entry> entry = entry(row, source, shelf, cache);
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      entries.add(entry.get());
    }
    return Optional.of(new KnownPack(entries, history(row)));
  }

  private static Optional<Entry> entry(
      Row.Reader row, PackSource source, Shelf shelf, LoadCache cache) {
    int file = row.number();
    int number = row.number();
    String key = row.text();
    Optional<Sound> sound = Sound.of(row.text(), cache);
    QuestionId id = id(row);
    String kind = row.text();
    String topic = row.text();
    return sound.map(
        it -> {
          LateReading late = new LateReading(source.topics().get(file), number, shelf, cache);
          Question question =
              new Question(
                  id,
                  new Revision(row.number(), row.text()),
                  topic,
                  Level.valueOf(row.text()),
                  row.number(),
                  Set.copyOf(row.texts()),
                  row.texts().stream().findFirst().orElse(null),
                  references(row.texts(), row.texts()),
                  late.all(kind, it));
          return new Entry(file, number, key, it, question);
        });
  }

  private static List<Reference> references(List<String> titles, List<String> urls) {
    List<Reference> references = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      references.add(new Reference(titles.get(i), urls.get(i)));
    }
    return references;
  }

  private static History history(Row.Reader row) {
    Map<QuestionId, List<Change>> changes = new HashMap<>();
    for (int left = row.number(); left > 0; left--) {
      changes.put(id(row), changes(row));
    }
    Map<QuestionId, QuestionId> replaced = new HashMap<>();
    for (int left = row.number(); left > 0; left--) {
      replaced.put(id(row), id(row));
    }
    return new History(changes, replaced);
  }

  private static List<Change> changes(Row.Reader row) {
    List<Change> changes = new ArrayList<>();
    for (int left = row.number(); left > 0; left--) {
      changes.add(new Change(row.number(), Change.Kind.valueOf(row.text()), row.text()));
    }
    return changes;
  }

  private static QuestionId id(Row.Reader row) {
    return QuestionId.parse(row.text()).orElseThrow();
  }
}
