package anneal.files;

import anneal.bringing.PackFiles;
import anneal.files.Slices.Slice;
import anneal.sharing.Forking;
import anneal.sharing.Merge;
import anneal.sharing.Merge.Place;
import anneal.sharing.Merge.Sides;
import anneal.sharing.Merge.Step;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Copies of packs, brought together with their origins by [FieldMerge], question by question.
public final class JsonForks implements Forking {

  @Override
  public PackFiles copied(PackFiles origin, String id, String title) {
    SequencedMap<String, byte[]> files = new LinkedHashMap<>(origin.byName());
    files.remove(LockFile.NAME);
    files.computeIfPresent(
        PackFolder.MANIFEST,
        (_, it) ->
            Composing.tree(it) instanceof ObjectNode manifest
                ? DraftFiles.bytes(manifest.put("id", id).put("title", title))
                : it);
    return new PackFiles(files);
  }

  /// Where the questions of a pack stand: the file of each, and what it says.
  private record Paper(SequencedMap<String, String> files, Map<String, ObjectNode> questions) {

    static Paper of(PackFiles pack) {
      SequencedMap<String, String> files = new LinkedHashMap<>();
      Map<String, ObjectNode> questions = new LinkedHashMap<>();
      pack.byName()
          .forEach(
              (name, bytes) -> {
                if (Composing.isTopic(name)) {
                  for (Map.Entry<String, Slice> each : Slices.of(bytes).questions().entrySet()) {
                    if (files.putIfAbsent(each.getKey(), name) == null) {
                      questions.put(each.getKey(), each.getValue().question());
                    }
                  }
                }
              });
      return new Paper(files, questions);
    }

    @Nullable String text(String question) {
      ObjectNode it = questions.get(question);
      return it == null ? null : QuestionText.of(it);
    }
  }

  /// A question on three sides; null where it is not there.
  private record Texts(@Nullable String was, @Nullable String mine, @Nullable String theirs) {}

  @Override
  public SequencedMap<String, String> texts(PackFiles files) {
    SequencedMap<String, String> texts = new LinkedHashMap<>();
    Paper.of(files).questions.forEach((id, it) -> texts.put(id, QuestionText.of(it)));
    return texts;
  }

  @Override
  public Merge merge(Sides sides, Set<String> theirs, String note) {
    Paper base = Paper.of(sides.base());
    Paper update = Paper.of(sides.update());
    Paper own = Paper.of(sides.own());
    Set<String> all = new LinkedHashSet<>(update.files.keySet());
    all.addAll(own.files.keySet());
    List<Step> steps = new ArrayList<>();
    for (String question : all) {
      Set<String> chosen = within(theirs, question + "/");
      Step step =
          step(
              question,
              new Texts(base.text(question), own.text(question), update.text(question)),
              chosen);
      if (!step.places().isEmpty() || !Objects.equals(step.mine(), step.after())) {
        steps.add(step);
      }
    }
    return new Merge(written(sides, new Writing(update, own, note), steps), steps);
  }

  private static Set<String> within(Set<String> places, String question) {
    return places.stream()
        .filter(it -> it.startsWith(question))
        .map(it -> it.substring(question.length()))
        .collect(Collectors.toSet());
  }

  private static Step step(String question, Texts texts, Set<String> chosen) {
    String mine = texts.mine;
    String theirs = texts.theirs;
    if (Objects.equals(texts.was, theirs) || Objects.equals(mine, theirs)) {
      return new Step(question, mine, theirs, mine, List.of());
    }
    if (Objects.equals(texts.was, mine)) {
      return new Step(question, mine, theirs, theirs, List.of());
    }
    if (mine == null || theirs == null) {
      Place whole = new Place("", stem(texts.was), stem(mine), stem(theirs));
      String after = chosen.contains("") ? theirs : mine;
      return new Step(question, mine, theirs, after, List.of(whole));
    }
    FieldMerge merge = new FieldMerge(chosen);
    ObjectNode merged =
        merge.merged(
            texts.was == null ? null : QuestionText.tree(texts.was),
            QuestionText.tree(mine),
            QuestionText.tree(theirs));
    return new Step(question, mine, theirs, QuestionText.of(merged), merge.places());
  }

  /// What a question asks, for people to know it by.
  private static @Nullable String stem(@Nullable String text) {
    return text == null ? null : FieldMerge.words(QuestionText.tree(text).path("stem"));
  }

  /// What questions are written with.
  private record Writing(Paper update, Paper own, String note) {

    /// The question with its revision: the origin's own where it is further, else the copy's one
    /// raised.
    ObjectNode dated(String question, String after) {
      ObjectNode theirs = update.questions.get(question);
      ObjectNode mine = own.questions.get(question);
      ObjectNode bare = QuestionText.tree(after);
      boolean taken = theirs != null && after.equals(QuestionText.of(theirs));
      if (theirs != null && taken && (mine == null || rev(theirs) > rev(mine))) {
        return QuestionText.dated(bare, theirs.path("rev"), theirs.path("changes"));
      }
      return mine == null ? bare : JsonWordings.revised(mine, bare, note);
    }

    private static int rev(JsonNode question) {
      return question.path("rev").asInt(1);
    }
  }

  /// The copy's files with every step made.
  private static PackFiles written(Sides sides, Writing writing, List<Step> steps) {
    SequencedMap<String, byte[]> files = new LinkedHashMap<>(sides.own().byName());
    pictures(sides, files);
    for (Step step : steps) {
      if (!Objects.equals(step.mine(), step.after())) {
        write(step, sides, writing, files);
      }
    }
    files.computeIfPresent(
        PackFolder.MANIFEST, (_, it) -> Composing.raised(ForkManifest.merged(sides, it, files)));
    return new PackFiles(files);
  }

  private static void write(
      Step step, Sides sides, Writing writing, SequencedMap<String, byte[]> files) {
    String question = step.question();
    String after = step.after();
    String file = writing.own.files.get(question);
    if (file == null) {
      String theirs = writing.update.files.getOrDefault(question, "questions.json");
      byte[] there = files.getOrDefault(theirs, empty(sides.update().byName().get(theirs)));
      files.put(
          theirs, Slices.of(there).and(writing.dated(question, after == null ? "{}" : after)));
    } else if (after == null) {
      files.computeIfPresent(file, (_, it) -> Slices.of(it).without(question));
    } else {
      files.computeIfPresent(
          file, (_, it) -> Slices.of(it).with(question, writing.dated(question, after)));
    }
  }

  /// A file of questions without its questions.
  private static byte[] empty(byte @Nullable [] file) {
    ObjectNode head = QuestionText.MAPPER.createObjectNode();
    if (file != null) {
      Composing.text(file, "topic").ifPresent(it -> head.put("topic", it));
    }
    head.putArray("questions");
    return DraftFiles.bytes(head);
  }

  /// Pictures that the origin added or changed and the copy did not.
  private static void pictures(Sides sides, SequencedMap<String, byte[]> files) {
    sides
        .update()
        .byName()
        .forEach(
            (name, bytes) -> {
              boolean untouched = Arrays.equals(sides.base().byName().get(name), files.get(name));
              if (name.startsWith("media/") && untouched) {
                files.put(name, bytes);
              }
            });
  }
}
