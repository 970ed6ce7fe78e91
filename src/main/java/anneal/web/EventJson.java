package anneal.web;

import anneal.memory.MemoryState;
import anneal.memory.Rating;
import anneal.question.Answer;
import anneal.question.Marking;
import anneal.question.Revision;
import anneal.study.Asked;
import anneal.study.Confidence;
import anneal.study.Marks;
import anneal.study.Response;
import anneal.study.Stamp;
import anneal.study.StudyEvent;
import anneal.study.StudyEvent.Buried;
import anneal.study.StudyEvent.Committed;
import anneal.study.StudyEvent.Regraded;
import anneal.study.StudyEvent.Reviewed;
import anneal.study.StudyEvent.Seeded;
import anneal.study.StudyEvent.Skipped;
import anneal.study.StudyEvent.Suspended;
import anneal.study.StudyEvent.Undone;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event of the study log as a learner takes it along; what its kind does not have is left out.
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventJson(
    String kind,
    UUID id,
    String question,
    UUID sitting,
    Instant at,
    int day,
    @Nullable UUID undoes,
    @Nullable Integer untilDay,
    @Nullable Boolean on,
    @Nullable AskedJson asked,
    @Nullable ResponseJson response,
    @Nullable RegradedJson regraded,
    @Nullable SeedJson seed,
    @Nullable MarksJson marks) {

  /// What a kind has besides its stamp.
  private record Rest(
      @Nullable UUID undoes,
      @Nullable Integer untilDay,
      @Nullable Boolean on,
      @Nullable AskedJson asked,
      @Nullable ResponseJson response,
      @Nullable RegradedJson regraded,
      @Nullable SeedJson seed,
      @Nullable MarksJson marks) {
    static final Rest NONE = new Rest(null, null, null, null, null, null, null, null);

    static Rest of(@Nullable UUID undoes, @Nullable Integer untilDay, @Nullable Boolean on) {
      return new Rest(undoes, untilDay, on, null, null, null, null, null);
    }

    static Rest seeded(Seeded it) {
      return new Rest(null, null, it.suspended(), null, null, null, SeedJson.of(it), null);
    }

    static Rest answer(Asked asked, Response response, @Nullable Marks marks) {
      return new Rest(
          null,
          null,
          null,
          AskedJson.of(asked),
          ResponseJson.of(response),
          null,
          null,
          marks == null ? null : MarksJson.of(marks));
    }

    static Rest regraded(Regraded it) {
      return new Rest(
          null, null, null, null, null, RegradedJson.of(it), null, MarksJson.of(it.marks()));
    }
  }

  static EventJson of(StudyEvent event) {
    return switch (event) {
      case Reviewed it -> of(it, Rest.answer(it.asked(), it.response(), it.marks()));
      case Committed it -> of(it, Rest.answer(it.asked(), it.response(), null));
      case Undone it -> of(it, Rest.of(it.undoes(), null, null));
      case Regraded it -> of(it, Rest.regraded(it));
      case Seeded it -> of(it, Rest.seeded(it));
      case Skipped it -> of(it, Rest.NONE);
      case Buried it -> of(it, Rest.of(null, it.untilDay(), null));
      case Suspended it -> of(it, Rest.of(null, null, it.on()));
    };
  }

  private static EventJson of(StudyEvent event, Rest rest) {
    Stamp stamp = event.stamp();
    return new EventJson(
        event.getClass().getSimpleName().toLowerCase(Locale.ROOT),
        stamp.id(),
        stamp.question().toString(),
        stamp.sitting(),
        stamp.at(),
        stamp.day(),
        rest.undoes,
        rest.untilDay,
        rest.on,
        rest.asked,
        rest.response,
        rest.regraded,
        rest.seed,
        rest.marks);
  }

  /// What exactly was seen.
  record AskedJson(int revision, String hash, int variant, List<String> order) {
    static AskedJson of(Asked asked) {
      return new AskedJson(
          asked.revision().number(), asked.revision().hash(), asked.variant(), asked.order());
    }

    Asked asked() {
      return new Asked(new Revision(revision, hash), variant, order);
    }
  }

  /// Which answer was graded again, under which wording.
  record RegradedJson(UUID review, int revision, String hash) {
    static RegradedJson of(Regraded it) {
      return new RegradedJson(it.review(), it.revision().number(), it.revision().hash());
    }

    Revision wording() {
      return new Revision(revision, hash);
    }
  }

  /// How a card stood in another program.
  record SeedJson(MemoryState memory, int dueDay, int reviews, int lapses) {
    static SeedJson of(Seeded it) {
      return new SeedJson(it.memory(), it.dueDay(), it.reviews(), it.lapses());
    }
  }

  /// What was done.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ResponseJson(
      Answer answer,
      @Nullable Confidence confidence,
      int milliseconds,
      int hints,
      @Nullable Marking marking) {
    static ResponseJson of(Response it) {
      return new ResponseJson(
          it.answer(), it.confidence(), it.milliseconds(), it.hints(), it.marking());
    }

    Response response() {
      return new Response(answer, confidence, milliseconds, hints, marking);
    }
  }

  /// What it came to.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MarksJson(
      double score,
      int rating,
      int elapsed,
      @Nullable MemoryState before,
      MemoryState after,
      int dueDay) {
    static MarksJson of(Marks it) {
      return new MarksJson(
          it.score(), it.rating().number(), it.elapsed(), it.before(), it.after(), it.dueDay());
    }

    Marks marks() {
      return new Marks(score, Rating.of(rating), elapsed, before, after, dueDay);
    }
  }
}
