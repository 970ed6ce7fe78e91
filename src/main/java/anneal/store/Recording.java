package anneal.store;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.study.Logged;
import anneal.study.Stamp;
import anneal.study.Standing;
import anneal.study.Step;
import anneal.study.StudyEvent;
import anneal.study.StudyEvent.Buried;
import anneal.study.StudyEvent.Committed;
import anneal.study.StudyEvent.Regraded;
import anneal.study.StudyEvent.Reviewed;
import anneal.study.StudyEvent.Seeded;
import anneal.study.StudyEvent.Skipped;
import anneal.study.StudyEvent.Suspended;
import anneal.study.StudyEvent.Undone;
import anneal.study.StudyStore;
import anneal.study.StudyStore.Recorded;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One event being recorded, within the writer's transaction.
record Recording(Lane lane, UUID id, LearnerId learner, QuestionId question) {

  Recorded record(Function<Standing, Step> step) {
    if (sql().known(id.toString())) {
      return repeated();
    }
    Optional<CardRow> card = sql().card(learner, question);
    return append(
        step.apply(standing(card)), it -> firstDay(it, card.map(CardRow::firstDay).orElse(null)));
  }

  Recorded amend(Function<List<Logged>, Step> step) {
    return sql().known(id.toString()) ? repeated() : append(step.apply(log()), _ -> firstDay());
  }

  private Recorded repeated() {
    EventRow row = study().event(id.toString()).orElseThrow();
    if (!row.learner().equals(learner.value())) {
      throw new StudyStore.ForeignId();
    }
    long now = study().stamp(learner.value()).orElse(0);
    return new Recorded(row.logged(), true, standing(sql().card(learner, question)), now);
  }

  /// @param firstDay asked after the event is in the log
  private Recorded append(Step step, Function<StudyEvent, @Nullable Integer> firstDay) {
    StudyEvent event = step.event();
    Stamp stamp = event.stamp();
    if (!stamp.id().equals(id)
        || !stamp.learner().equals(learner)
        || !stamp.question().equals(question)) {
      throw new IllegalArgumentException("a step's event bears the id, learner and question asked");
    }
    long now = sql().bump(learner.value());
    long arrival = sql().append(EventRow.of(event));
    sql().putCard(CardRow.of(learner, question, step.after(), firstDay.apply(event)));
    return new Recorded(new Logged(arrival, event), false, step.after(), now);
  }

  private @Nullable Integer firstDay(StudyEvent event, @Nullable Integer before) {
    return switch (event) {
      case Reviewed(Stamp stamp, _, _, _) ->
          before == null ? stamp.day() : Math.min(before, stamp.day());
      case Seeded it -> before == null ? it.stamp().day() : Math.min(before, it.stamp().day());
      case Undone _ -> firstDay();
      case Skipped _, Buried _, Suspended _, Committed _, Regraded _ -> before;
    };
  }

  private @Nullable Integer firstDay() {
    return study().firstDay(learner.value(), question.pack(), question.slug()).orElse(null);
  }

  private RecordSql sql() {
    return new RecordSql(lane);
  }

  private StudySql study() {
    return lane.sql(StudySql.class);
  }

  private static Standing standing(Optional<CardRow> card) {
    return card.map(CardRow::standing).orElse(Standing.NEW);
  }

  private List<Logged> log() {
    return SqlStudyStore.logged(study().cardLog(learner.value(), question.pack(), question.slug()));
  }
}
