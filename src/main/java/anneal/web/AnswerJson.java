package anneal.web;

import anneal.question.Answer;
import anneal.question.Choice;
import anneal.question.Cloze;
import anneal.question.Open;
import anneal.question.Task;
import anneal.web.Problem.Fault;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a learner did, one of: an option picked, options picked, a text typed, blanks filled, pairs
/// made, an order given, texts written or said, a card turned.
record AnswerJson(
    @Nullable String option,
    @Nullable List<String> options,
    @Nullable Boolean none,
    @Nullable String text,
    @Nullable Map<String, String> blanks,
    @Nullable Map<String, String> pairs,
    @Nullable List<String> order,
    @Nullable Map<String, String> texts,
    @Nullable Boolean aloud,
    @Nullable Boolean turned) {

  /// The answer in the words of the question.
  Answer answer(Dealt dealt) {
    long forms =
        Stream.of(option, options, text, blanks, pairs, order, texts, turned)
            .filter(Objects::nonNull)
            .count();
    if (forms != 1) {
      throw fault(
          "/answer", "must hold one of option, options, text, blanks, pairs, order, texts, turned");
    }
    if (option != null) {
      return new Answer.Picked(Places.id(option, dealt.ids()));
    }
    if (options != null) {
      return new Answer.PickedAll(Set.copyOf(ids(options, dealt)), Boolean.TRUE.equals(none));
    }
    if (text != null) {
      return new Answer.Typed(text);
    }
    return compound(dealt);
  }

  private Answer compound(Dealt dealt) {
    if (blanks != null) {
      return new Answer.Filled(filled(blanks, dealt));
    }
    if (pairs != null) {
      return new Answer.Paired(paired(pairs, dealt));
    }
    if (order != null) {
      return new Answer.Ordered(List.copyOf(ids(order, dealt)));
    }
    return texts != null ? written(texts, dealt) : new Answer.Turned();
  }

  private static List<String> ids(List<String> places, Dealt dealt) {
    List<String> shown = dealt.ids();
    Set<String> seen = new HashSet<>();
    for (String place : places) {
      if (!seen.add(place)) {
        throw fault("/answer", "names " + place + " twice");
      }
    }
    return places.stream().map(it -> Places.id(it, shown)).distinct().toList();
  }

  private static Map<String, String> filled(Map<String, String> blanks, Dealt dealt) {
    Map<String, String> filled = new HashMap<>();
    blanks.forEach(
        (place, value) -> {
          String id = Places.id(place, dealt.ids());
          Cloze.Blank blank = dealt.task() instanceof Cloze cloze ? cloze.blanks().get(id) : null;
          filled.put(id, blank == null ? value : filled(blank.task(), value));
        });
    return filled;
  }

  /// What stands in a blank: of an option its id.
  private static String filled(Task blank, String value) {
    return blank instanceof Choice choice && !value.isBlank()
        ? Places.id(value, Dealt.ids(choice.options()))
        : value;
  }

  private static Map<String, String> paired(Map<String, String> pairs, Dealt dealt) {
    Map<String, String> paired = new HashMap<>();
    pairs.forEach(
        (left, right) ->
            paired.put(Places.id(left, dealt.ids()), Places.id(right, dealt.partners())));
    return paired;
  }

  private Answer written(Map<String, String> texts, Dealt dealt) {
    Set<String> stages =
        dealt.task() instanceof Open open
            ? open.stages().stream().map(Open.Stage::id).collect(Collectors.toSet())
            : Set.of();
    for (String stage : texts.keySet()) {
      if (!stage.isEmpty() && !stages.contains(stage)) {
        throw fault("/answer/texts", "names a stage that the question does not have");
      }
    }
    return new Answer.Written(texts, Boolean.TRUE.equals(aloud));
  }

  private static Refusal fault(String pointer, String message) {
    return BodyFaults.refusal(List.of(new Fault(pointer, message)));
  }
}
