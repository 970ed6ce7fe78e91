package anneal.anki;

import anneal.archive.Refused;
import anneal.interchange.AnkiCollection;
import anneal.json.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Note types and decks as JSON in one row, up to schema 14.
final class OlderSchema {

  private OlderSchema() {}

  static void read(
      String models,
      String deckList,
      Map<Long, AnkiCollection.NoteType> types,
      Map<Long, String> decks)
      throws Refused {
    for (Map.Entry<String, JsonNode> each : json(models).properties()) {
      JsonNode model = each.getValue();
      List<String> fields = new ArrayList<>();
      model.path("flds").forEach(it -> fields.add(it.path("name").asText("")));
      List<AnkiCollection.Template> templates = new ArrayList<>();
      model
          .path("tmpls")
          .forEach(
              it ->
                  templates.add(
                      new AnkiCollection.Template(
                          it.path("qfmt").asText(""), it.path("afmt").asText(""))));
      boolean cloze = model.path("type").asInt(0) == 1;
      types.put(
          id(each.getKey()),
          new AnkiCollection.NoteType(model.path("name").asText(""), cloze, fields, templates));
    }
    for (Map.Entry<String, JsonNode> each : json(deckList).properties()) {
      decks.put(id(each.getKey()), each.getValue().path("name").asText(""));
    }
  }

  private static JsonNode json(String text) throws Refused {
    try {
      return Json.mapper().readTree(text);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new Refused("The package's note types cannot be read; export it again.", e);
    }
  }

  private static long id(String name) throws Refused {
    try {
      return Long.parseLong(name);
    } catch (NumberFormatException e) {
      throw new Refused("The package's note types cannot be read; export it again.", e);
    }
  }
}
