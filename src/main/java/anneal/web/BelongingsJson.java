package anneal.web;

import anneal.memory.Card;
import anneal.question.Level;
import anneal.question.QuestionId;
import anneal.question.Revision;
import anneal.sharing.Suggestion;
import anneal.study.Asked;
import anneal.study.Belongings;
import anneal.study.Flag;
import anneal.study.Sitting;
import anneal.study.Standing;
import anneal.web.GroupPapers.GroupPaperJson;
import anneal.web.Problem.Fault;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything of one learner as one document, or a part of it. Its version grows when a reader of
/// the old one would misread the new one.
///
/// @param format [#FORMAT]
/// @param version [#VERSION]
/// @param settings null in a part that leaves them out
/// @param cards what followed from the events when it was written; not read again
/// @param groups memberships with what was said there; not read again
/// @param planning the plan, what was predicted, what was noted in private; null in parts without
/// @param suggestions edits that the learner suggested here; not read again, since they are for
///   packs of this instance
@JsonInclude(JsonInclude.Include.NON_NULL)
record BelongingsJson(
    String format,
    int version,
    @Nullable Instant writtenAt,
    @Nullable SettingsJson settings,
    List<SittingJson> sittings,
    List<EventJson> events,
    @Nullable List<CardJson> cards,
    List<FlagJson> flags,
    @Nullable PlanPapersJson planning,
    @Nullable List<GroupPaperJson> groups,
    @Nullable List<SuggestedJson> suggestions) {

  static final String FORMAT = "anneal-learner";
  static final int VERSION = 2;

  /// The belongings as things of the house.
  ///
  /// @throws Refusal naming what does not fit
  Belongings of(Visitor visitor) {
    List<Fault> faults = new ArrayList<>();
    List<Sitting> sat = new ArrayList<>();
    for (int i = 0; i < sittings.size(); i++) {
      sittings.get(i).sitting("/sittings/" + i, faults).ifPresent(sat::add);
    }
    List<Flag> flagged = new ArrayList<>();
    for (int i = 0; i < flags.size(); i++) {
      flags.get(i).flag(visitor, "/flags/" + i, faults).ifPresent(flagged::add);
    }
    if (!faults.isEmpty()) {
      throw BodyFaults.refusal(faults.subList(0, Math.min(20, faults.size())));
    }
    return new Belongings(sat, new EventReader(visitor).read(events), flagged);
  }

  /// A visit to the desk.
  record SittingJson(
      UUID id,
      Sitting.Mode mode,
      int size,
      List<String> packs,
      List<String> topics,
      List<Level> levels,
      @Nullable List<String> questions,
      Instant startedAt) {

    static SittingJson of(Sitting it) {
      return new SittingJson(
          it.id(),
          it.mode(),
          it.size(),
          List.copyOf(new TreeSet<>(it.scope().packs())),
          List.copyOf(new TreeSet<>(it.scope().topics())),
          List.copyOf(new TreeSet<>(it.scope().levels())),
          it.questions().stream().map(QuestionId::toString).sorted().toList(),
          it.startedAt());
    }

    Optional<Sitting> sitting(String pointer, List<Fault> faults) {
      List<Fault> own = new ArrayList<>();
      if (size < 1 || size > 200) {
        own.add(new Fault("/size", "must be 1 to 200"));
      }
      var scope = SettingsJson.scope(packs, topics, levels, own);
      own.forEach(it -> faults.add(new Fault(pointer + it.pointer(), it.message())));
      Set<QuestionId> named = new HashSet<>();
      for (String name : questions == null ? List.<String>of() : questions) {
        QuestionId.parse(name).ifPresent(named::add);
      }
      return own.isEmpty()
          ? Optional.of(new Sitting(id, mode, size, scope, named, startedAt))
          : Optional.empty();
    }
  }

  /// A card with the memory of it; the learner's state at the time of writing.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CardJson(
      String question,
      @Nullable Double stability,
      @Nullable Double difficulty,
      @Nullable Integer lastDay,
      @Nullable Integer dueDay,
      int reviews,
      int lapses,
      boolean suspended,
      int buriedUntil) {

    static CardJson of(Map.Entry<QuestionId, Standing> entry) {
      Standing it = entry.getValue();
      Card.Seen seen = it.card() instanceof Card.Seen some ? some : null;
      return new CardJson(
          entry.getKey().toString(),
          seen == null ? null : seen.memory().stability(),
          seen == null ? null : seen.memory().difficulty(),
          seen == null ? null : seen.lastDay(),
          seen == null ? null : seen.dueDay(),
          it.reviews(),
          seen == null ? 0 : seen.lapses(),
          it.suspended(),
          it.buriedUntil());
    }
  }

  /// An edit that the learner suggested.
  ///
  /// @param text the question as it should read
  record SuggestedJson(
      String question,
      String text,
      String reason,
      Instant at,
      Suggestion.State state,
      @Nullable String word) {

    static SuggestedJson of(Suggestion it) {
      Suggestion.Ruling ruling = it.ruling();
      return new SuggestedJson(
          it.question().toString(),
          it.text(),
          it.reason(),
          it.at(),
          it.state(),
          ruling == null ? null : ruling.word());
    }
  }

  /// A report that something is wrong with a question.
  record FlagJson(UUID id, String question, EventJson.AskedJson asked, String text, Instant at) {

    static FlagJson of(Flag it) {
      return new FlagJson(
          it.id(),
          it.question().toString(),
          EventJson.AskedJson.of(it.asked()),
          it.text(),
          it.at());
    }

    Optional<Flag> flag(Visitor visitor, String pointer, List<Fault> faults) {
      Optional<QuestionId> id = QuestionId.parse(question);
      if (id.isEmpty()) {
        faults.add(new Fault(pointer + "/question", "must be pack/slug"));
      }
      if (text.isBlank() || text.length() > 2000) {
        faults.add(new Fault(pointer + "/text", "must have 1 to 2000 characters"));
      }
      Asked seen =
          new Asked(new Revision(asked.revision(), asked.hash()), asked.variant(), asked.order());
      return id.map(it -> new Flag(this.id, visitor.learner(), it, seen, text, at));
    }
  }
}
