package anneal.anki;

import anneal.interchange.AnkiCollection;
import anneal.interchange.AnkiIds;
import anneal.interchange.AnkiNote;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// The tables of an old collection and the JSON in its one row of `col`.
final class Schema11 {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final String TABLES =
      """
      create table col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null);
      create table notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
      create table cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
      create table revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
      create table graves (usn integer not null, oid integer not null, type integer not null);
      create index ix_notes_usn on notes (usn);
      create index ix_cards_usn on cards (usn);
      create index ix_revlog_usn on revlog (usn);
      create index ix_cards_nid on cards (nid);
      create index ix_cards_sched on cards (did, queue, due);
      create index ix_revlog_cid on revlog (cid);
      create index ix_notes_csum on notes (csum);
      """;

  private Schema11() {}

  static List<String> statements() {
    return TABLES.lines().filter(it -> !it.isBlank()).toList();
  }

  static String configuration() {
    ObjectNode conf =
        JSON.objectNode().put("curDeck", 1).put("nextPos", 1).put("sortType", "noteFld");
    conf.putArray("activeDecks").add(1);
    conf.put("curModel", Long.toString(AnkiNote.Form.CARD.id())).put("sortBackwards", false);
    conf.put("addToCur", true).put("collapseTime", 1200).put("newSpread", 0);
    conf.put("dueCounts", true).put("estTimes", true).put("timeLim", 0);
    return conf.put("dayLearnFirst", false).put("schedVer", 2).toString();
  }

  static String models(long modified) {
    ObjectNode models = JSON.objectNode();
    for (AnkiNote.Form form : AnkiNote.Form.values()) {
      models.set(Long.toString(form.id()), model(form, modified));
    }
    return models.toString();
  }

  private static ObjectNode model(AnkiNote.Form form, long modified) {
    AnkiCollection.NoteType type = form.type();
    ObjectNode model = JSON.objectNode().put("id", form.id()).put("name", type.name());
    model.put("type", type.cloze() ? 1 : 0).put("mod", modified).put("usn", -1).put("sortf", 0);
    model.put("did", 1).put("latexPre", "").put("latexPost", "");
    model.put("css", ".card { font-family: Georgia, serif; font-size: 20px; text-align: start; }");
    ArrayNode fields = model.putArray("flds");
    for (String name : type.fields()) {
      ObjectNode field = fields.addObject().put("name", name).put("ord", fields.size() - 1);
      field.put("sticky", false).put("rtl", false).put("font", "Arial").put("size", 20);
      field.putArray("media");
    }
    AnkiCollection.Template template = type.templates().getFirst();
    ObjectNode card = model.putArray("tmpls").addObject().put("name", "Card 1").put("ord", 0);
    card.put("qfmt", template.question()).put("afmt", template.answer());
    card.put("bqfmt", "").put("bafmt", "").putNull("did");
    ArrayNode needed = model.putArray("req").addArray().add(0).add("any");
    needed.addArray().add(0);
    model.putArray("tags");
    model.putArray("vers");
    return model;
  }

  /// @param names with levels between `::`; deck 1 is always there
  static String decks(List<String> names, long modified) {
    ObjectNode decks = JSON.objectNode();
    decks.set("1", deck(1, "Default", modified));
    for (String name : names) {
      long id = AnkiIds.id(name);
      decks.set(Long.toString(id), deck(id, name, modified));
    }
    return decks.toString();
  }

  private static ObjectNode deck(long id, String name, long modified) {
    ObjectNode deck = JSON.objectNode().put("id", id).put("mod", modified).put("name", name);
    deck.put("usn", -1).put("collapsed", false).put("browserCollapsed", false).put("desc", "");
    for (String today : List.of("lrnToday", "revToday", "newToday", "timeToday")) {
      deck.putArray(today).add(0).add(0);
    }
    return deck.put("dyn", 0).put("conf", 1).put("extendNew", 0).put("extendRev", 0);
  }

  static String deckOptions() {
    ObjectNode options = JSON.objectNode().put("id", 1).put("mod", 0).put("name", "Default");
    options.put("usn", 0).put("maxTaken", 60).put("autoplay", true).put("timer", 0);
    options.put("replayq", true).put("dyn", false);
    ObjectNode fresh = options.putObject("new").put("bury", false).put("initialFactor", 2500);
    fresh.put("order", 1).put("perDay", 20);
    fresh.putArray("delays").add(1).add(10);
    fresh.putArray("ints").add(1).add(4).add(7);
    ObjectNode review = options.putObject("rev").put("bury", false).put("ease4", 1.3);
    review.put("ivlFct", 1).put("maxIvl", 36500).put("perDay", 200).put("hardFactor", 1.2);
    ObjectNode lapse = options.putObject("lapse").put("leechAction", 1).put("leechFails", 8);
    lapse.put("minInt", 1).put("mult", 0).putArray("delays").add(10);
    return JSON.objectNode().set("1", options).toString();
  }
}
