package anneal.anki;

import anneal.interchange.AnkiCollection;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Note types and decks as tables of messages, since schema 15.
record NewerSchema(CollectionFile.Query query) {

  void read(Map<Long, AnkiCollection.NoteType> types, Map<Long, String> decks)
      throws SQLException, IOException {
    Map<Long, List<String>> fields = new HashMap<>();
    query.each(
        "select ntid, name from fields order by ntid, ord",
        it -> fields.computeIfAbsent(it.getLong(1), _ -> new ArrayList<>()).add(it.getString(2)));
    Map<Long, List<AnkiCollection.Template>> templates = new HashMap<>();
    query.each(
        "select ntid, config from templates order by ntid, ord",
        it -> {
          Message config = Message.read(it.getBytes(2));
          templates
              .computeIfAbsent(it.getLong(1), _ -> new ArrayList<>())
              .add(new AnkiCollection.Template(config.text(1), config.text(2)));
        });
    query.each(
        "select id, name, config from notetypes",
        it -> {
          long id = it.getLong(1);
          boolean cloze = Message.read(it.getBytes(3)).number(1) == 1;
          types.put(
              id,
              new AnkiCollection.NoteType(
                  it.getString(2),
                  cloze,
                  fields.getOrDefault(id, List.of()),
                  templates.getOrDefault(id, List.of())));
        });
    query.each(
        "select id, name from decks",
        it -> decks.put(it.getLong(1), it.getString(2).replace("\u001f", "::")));
  }
}
