package anneal.web;

import anneal.question.Hint;
import anneal.question.Level;
import anneal.study.Next;
import anneal.study.Sitting;
import anneal.study.Turn;
import anneal.study.Turn.Progress;
import anneal.web.markup.Html;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the desk has, on the wire; `state` says which case it is.
sealed interface TurnJson {

  /// Which case it is.
  @JsonProperty
  String state();

  /// A question to answer.
  record Question(
      String state,
      String token,
      SittingJson sitting,
      QuestionJson question,
      boolean askConfidence,
      int undoable)
      implements TurnJson {}

  /// The sitting is complete.
  record Finished(String state, SittingJson sitting, int undoable) implements TurnJson {
    static Finished of(Progress progress) {
      return new Finished("finished", SittingJson.of(progress), progress.undoable());
    }
  }

  /// Nothing to serve.
  record Empty(
      String state,
      Reason reason,
      @Nullable NextDue nextDue,
      int newLeft,
      SittingJson sitting,
      int undoable)
      implements TurnJson {
    static Empty of(Next.Empty next) {
      Progress progress = next.progress();
      return new Empty(
          "empty",
          Reason.of(next.why()),
          NextDue.of(next.nextDueDay(), next.nextDueCount()),
          next.unseen(),
          SittingJson.of(progress),
          progress.undoable());
    }
  }

  /// Why there is nothing.
  enum Reason {
    @JsonProperty("no-packs")
    NO_PACKS,
    @JsonProperty("nothing-in-scope")
    NOTHING_IN_SCOPE,
    @JsonProperty("daily-limit")
    DAILY_LIMIT,
    @JsonProperty("plan-done")
    PLAN_DONE,
    @JsonProperty("nothing-due")
    NOTHING_DUE,
    @JsonProperty("nothing-met")
    NOTHING_MET,
    @JsonProperty("nothing-fresh")
    NOTHING_FRESH,
    @JsonProperty("all-aside")
    ALL_ASIDE;

    static Reason of(Next.Reason why) {
      return switch (why) {
        case NO_PACKS -> NO_PACKS;
        case NOTHING_IN_SCOPE -> NOTHING_IN_SCOPE;
        case DAILY_LIMIT -> DAILY_LIMIT;
        case PLAN_DONE -> PLAN_DONE;
        case NOTHING_DUE -> NOTHING_DUE;
        case NOTHING_MET -> NOTHING_MET;
        case NOTHING_FRESH -> NOTHING_FRESH;
        case ALL_ASIDE -> ALL_ASIDE;
      };
    }
  }

  /// When something is due next.
  record NextDue(LocalDate date, int count) {
    static @Nullable NextDue of(int day, int count) {
      return count == 0 ? null : new NextDue(LocalDate.ofEpochDay(day), count);
    }
  }

  /// Where a sitting is.
  record SittingJson(UUID id, Sitting.Mode mode, int done, int size) {
    static SittingJson of(Progress progress) {
      Sitting sitting = progress.sitting();
      return new SittingJson(sitting.id(), sitting.mode(), progress.done(), sitting.size());
    }
  }

  /// A question as a learner sees it: without its key.
  record QuestionJson(
      String id,
      Named bank,
      String kind,
      Level level,
      int seconds,
      Html stemHtml,
      Turn.Why standing,
      Hints hints,
      @JsonUnwrapped FaceJson face) {}

  /// Help to be asked for.
  record Hints(int count, List<Double> costs, List<GivenHint> given) {
    static Hints of(List<Hint> all, List<GivenHint> given) {
      return new Hints(all.size(), all.stream().map(Hint::cost).toList(), given);
    }
  }

  /// A hint that was asked for.
  record GivenHint(Html html, double cost) {}
}
