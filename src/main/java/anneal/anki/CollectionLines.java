package anneal.anki;

import anneal.archive.Refused;
import anneal.interchange.AnkiCollection.Note;
import anneal.interchange.AnkiCollection.NoteType;
import anneal.interchange.AnkiCollection.Template;
import anneal.interchange.AnkiPast;
import anneal.json.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A collection as lines of JSON, each an array that begins with what it is: how a process that
/// reads a foreign database tells another what was in it.
final class CollectionLines implements CollectionSink {

  /// The last line where a collection is refused.
  static final String REFUSED = "refused";

  private static final String CREATED = "created";
  private static final String TYPE = "type";
  private static final String DECK = "deck";
  private static final String NOTE = "note";
  private static final String LOGGED = "logged";
  private static final String CARD = "card";

  private final OutputStream out;

  CollectionLines(OutputStream out) {
    this.out = out;
  }

  private static ArrayNode line(String kind) {
    return JsonNodeFactory.instance.arrayNode().add(kind);
  }

  private void write(ArrayNode line) throws IOException {
    out.write(line.toString().getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }

  @Override
  public void created(long seconds) throws IOException {
    write(line(CREATED).add(seconds));
  }

  @Override
  public void type(long id, NoteType type) throws IOException {
    ArrayNode line = line(TYPE).add(id).add(type.name()).add(type.cloze());
    ArrayNode fields = line.addArray();
    type.fields().forEach(fields::add);
    ArrayNode templates = line.addArray();
    type.templates().forEach(it -> templates.addArray().add(it.question()).add(it.answer()));
    write(line);
  }

  @Override
  public void deck(long id, String name) throws IOException {
    write(line(DECK).add(id).add(name));
  }

  @Override
  public void note(Note note) throws IOException {
    ArrayNode line = line(NOTE).add(note.id()).add(note.guid()).add(note.type()).add(note.tags());
    note.fields().forEach(line.addArray()::add);
    write(line);
  }

  @Override
  public void logged(long card, AnkiPast.Entry it) throws IOException {
    write(line(LOGGED).add(card).add(it.millis()).add(it.ease()).add(it.factor()).add(it.type()));
  }

  @Override
  public void card(Row row) throws IOException {
    AnkiPast past = row.past();
    ArrayNode line = line(CARD).add(row.id()).add(row.note()).add(row.deck()).add(row.ordinal());
    line.add(past.type()).add(past.queue()).add(past.due()).add(past.interval());
    line.add(past.factor()).add(past.reps()).add(past.lapses());
    AnkiPast.Memory memory = past.memory();
    if (memory != null) {
      line.add(memory.stability()).add(memory.difficulty()).add(memory.lastSeconds());
    }
    write(line);
  }

  /// Says why a collection is refused.
  void refused(String message) throws IOException {
    write(line(REFUSED).add(message));
  }

  /// Hands a line on.
  ///
  /// @throws Refused where the line says so, or is none
  static void read(String line, CollectionSink sink) throws IOException {
    JsonNode it = parsed(line);
    long id = it.path(1).asLong();
    switch (it.path(0).asText()) {
      case CREATED -> sink.created(id);
      case TYPE -> sink.type(id, type(it));
      case DECK -> sink.deck(id, it.path(2).asText());
      case NOTE ->
          sink.note(
              new Note(
                  id,
                  it.path(2).asText(),
                  it.path(3).asLong(),
                  it.path(4).asText(),
                  texts(it.path(5))));
      case LOGGED -> sink.logged(id, entry(it));
      case CARD ->
          sink.card(
              new Row(id, it.path(2).asLong(), it.path(3).asLong(), it.path(4).asInt(), past(it)));
      case REFUSED -> throw new Refused(it.path(1).asText());
      default -> throw broken(null);
    }
  }

  private static JsonNode parsed(String line) throws Refused {
    try {
      return Json.mapper().readTree(line);
    } catch (JsonProcessingException e) {
      throw broken(e);
    }
  }

  private static Refused broken(@org.jspecify.annotations.Nullable Exception cause) {
    String message = "What the package's database holds cannot be read; export it again.";
    return cause == null ? new Refused(message) : new Refused(message, cause);
  }

  private static NoteType type(JsonNode it) {
    List<Template> templates = new ArrayList<>();
    it.path(5)
        .forEach(pair -> templates.add(new Template(pair.path(0).asText(), pair.path(1).asText())));
    return new NoteType(it.path(2).asText(), it.path(3).asBoolean(), texts(it.path(4)), templates);
  }

  private static AnkiPast.Entry entry(JsonNode it) {
    return new AnkiPast.Entry(
        it.path(2).asLong(), it.path(3).asInt(), it.path(4).asInt(), it.path(5).asInt());
  }

  private static AnkiPast past(JsonNode it) {
    AnkiPast.Memory memory =
        it.has(12)
            ? new AnkiPast.Memory(
                it.path(12).asDouble(), it.path(13).asDouble(), it.path(14).asLong())
            : null;
    return new AnkiPast(
        it.path(5).asInt(),
        it.path(6).asInt(),
        it.path(7).asLong(),
        it.path(8).asInt(),
        it.path(9).asInt(),
        it.path(10).asInt(),
        it.path(11).asInt(),
        memory,
        List.of());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(it -> texts.add(it.asText()));
    return texts;
  }
}
