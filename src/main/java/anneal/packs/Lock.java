package anneal.packs;

import anneal.question.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a pack's questions asked and took for right when they were last locked: `pack.lock.json`.
///
/// @param questions by their id within the pack
public record Lock(SortedMap<String, Entry> questions) {

  /// What decides whether an answer is right, whatever the kind. Remarks and distractors do not.
  private static final List<String> KEYS =
      List.of("kind", "answer", "tolerance", "unit", "notation", "grading", "accept", "patterns");

  /// Digits of a text's hash: it is compared with a few others only.
  private static final int SHORT = 8;

  private static final List<String> MORE_KEYS = List.of("close", "back", "match", "after");

  /// One question.
  ///
  /// @param rev the author's number
  /// @param key hash of what decides whether an answer is right
  /// @param stem hash of what is asked
  /// @param params hash of what its values are drawn from; empty where there is none, or in locks
  ///   that do not tell
  /// @param order names in the order in which they are drawn; empty like `params`
  /// @param texts hashes of what a learner chooses among or sorts, by list and id; empty likewise
  public record Entry(
      int rev,
      String key,
      String stem,
      String params,
      String order,
      SortedMap<String, String> texts) {

    public Entry {
      texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /// What an edit since then has to be declared as, at least; empty where nothing changed that a
    /// lock tells.
    public Optional<Change.Kind> changeSince(Entry locked) {
      if (!key.equals(locked.key) || isExchanged(locked)) {
        return Optional.of(Change.Kind.KEY);
      }
      if (!stem.equals(locked.stem) || isRedrawn(locked)) {
        return Optional.of(Change.Kind.CLARIFY);
      }
      return isReworded(locked) ? Optional.of(Change.Kind.COSMETIC) : Optional.empty();
    }

    /// Whether texts to choose among or to sort differ, came or went.
    boolean isReworded(Entry locked) {
      return !locked.texts.isEmpty() && !locked.texts.equals(texts);
    }

    /// Whether an id bears the text that another of its list had: answers are kept by id.
    boolean isExchanged(Entry locked) {
      return texts.entrySet().stream()
          .filter(
              it -> !it.getValue().equals(locked.texts.getOrDefault(it.getKey(), it.getValue())))
          .anyMatch(it -> locked.texts.entrySet().stream().anyMatch(was -> isSameText(was, it)));
    }

    private static boolean isSameText(Map.Entry<String, String> was, Map.Entry<String, String> is) {
      return was.getValue().equals(is.getValue()) && list(was).equals(list(is));
    }

    private static String list(Map.Entry<String, String> text) {
      return text.getKey().substring(0, text.getKey().lastIndexOf('/'));
    }

    /// Whether its values are drawn anew, as far as a lock tells.
    boolean isRedrawn(Entry locked) {
      return differs(locked.params, params) || differs(locked.order, order);
    }

    private static boolean differs(String locked, String now) {
      return !locked.isEmpty() && !locked.equals(now);
    }
  }

  public Lock {
    questions = Collections.unmodifiableSortedMap(new TreeMap<>(questions));
  }

  /// The lock of a pack as it is now.
  public static Lock of(PackSource pack) {
    SortedMap<String, Entry> questions = new TreeMap<>();
    Authored.all(List.of(pack)).forEach(it -> questions.putIfAbsent(it.slug(), entry(it)));
    return new Lock(questions);
  }

  /// What is locked of one question of a pack.
  static Entry entry(Authored question) {
    return entry(question.node(), question.defaults());
  }

  /// What would be locked of a question by itself.
  public static Entry entry(Node.Obj question) {
    return entry(question, new Node.Obj(question.place(), new LinkedHashMap<>()));
  }

  private static Entry entry(Node.Obj question, Node.Obj defaults) {
    List<String> stem = new ArrayList<>();
    for (String key : List.of("stem", "text")) {
      stem.add(Authored.text(question, key));
    }
    return new Entry(
        Changes.number(question),
        Canon.hash(keyed(question, defaults)),
        Canon.hash(stem),
        params(question),
        VariantDraws.names(question),
        texts(question));
  }

  private static SortedMap<String, String> texts(Node.Obj question) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (String list : List.of("options", "left", "right", "items")) {
      texts(list, question.objects(list), texts);
    }
    question
        .object("blanks")
        .ifPresent(
            blanks ->
                blanks
                    .fields()
                    .forEach(
                        (id, blank) -> {
                          if (blank instanceof Node.Obj obj) {
                            texts("blanks/" + id, obj.objects("options"), texts);
                          }
                        }));
    return texts;
  }

  private static void texts(String list, List<Node.Obj> parts, SortedMap<String, String> texts) {
    for (Node.Obj part : parts) {
      String hash = Canon.hash(List.of(Authored.text(part, "text"))).substring(0, SHORT);
      texts.put(list + "/" + id(part), hash);
    }
  }

  private static String params(Node.Obj question) {
    List<String> parts =
        Stream.of("params", "situations")
            .flatMap(it -> question.find(it).stream())
            .map(Canon::text)
            .toList();
    return parts.isEmpty() ? "" : Canon.hash(parts);
  }

  /// The key, with the grading that the pack gives as if it stood in the question.
  private static List<String> keyed(Node.Obj question, Node.Obj defaults) {
    if (Wording.grading(question, defaults).isEmpty()) {
      return key(question);
    }
    var fields = new LinkedHashMap<>(question.fields());
    defaults.find("grading").ifPresent(it -> fields.put("grading", it));
    return key(new Node.Obj(question.place(), fields));
  }

  /// The parts of the key as canonical texts, in an order that does not depend on the author's.
  private static List<String> key(Node.Obj holder) {
    List<String> parts = new ArrayList<>();
    for (String name : KEYS) {
      holder.find(name).ifPresent(it -> parts.add(name + "=" + Canon.text(it)));
    }
    for (String name : MORE_KEYS) {
      holder.find(name).ifPresent(it -> parts.add(name + "=" + Canon.text(it)));
    }
    correct(holder).forEach(it -> parts.add("correct=" + it));
    known(holder).forEach(it -> parts.add("known=" + it));
    formulas(holder).forEach(it -> parts.add("formula=" + it));
    for (String list : List.of("items", "left")) {
      holder.objects(list).forEach(it -> parts.add(list + "=" + id(it) + key(it)));
    }
    holder.objects("rubric").forEach(it -> parts.add("rubric=" + id(it)));
    holder
        .object("blanks")
        .ifPresent(
            it -> new TreeMap<>(it.fields()).forEach((id, blank) -> parts.add(id + key(blank))));
    return parts;
  }

  private static List<String> key(Node node) {
    return node instanceof Node.Obj obj ? key(obj) : List.of();
  }

  private static String id(Node.Obj part) {
    return part.text("id").orElse("");
  }

  private static List<String> correct(Node.Obj holder) {
    return holder.objects("options").stream()
        .filter(it -> it.flag("correct"))
        .map(Lock::id)
        .sorted()
        .toList();
  }

  /// Wrong results that still earn something.
  private static List<String> known(Node.Obj holder) {
    return holder.objects("known").stream()
        .filter(it -> it.number("credit").orElse(0.0) > 0)
        .map(it -> Canon.text(only(it, Set.of("expr", "value", "accept", "credit"))))
        .sorted()
        .toList();
  }

  /// The computed parameters, of which the key may be made.
  private static List<String> formulas(Node.Obj holder) {
    List<String> formulas = new ArrayList<>();
    holder
        .object("params")
        .flatMap(it -> it.object("vars"))
        .ifPresent(
            vars ->
                new TreeMap<>(vars.fields())
                    .forEach(
                        (name, value) -> {
                          if (value instanceof Node.Obj obj && obj.find("expr").isPresent()) {
                            formulas.add(name + "=" + Canon.text(obj));
                          }
                        }));
    return formulas;
  }

  private static Node.Obj only(Node.Obj holder, Set<String> names) {
    var fields = new LinkedHashMap<>(holder.fields());
    fields.keySet().retainAll(names);
    return new Node.Obj(holder.place(), fields);
  }
}
