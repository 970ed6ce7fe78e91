package anneal.store;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.study.Logged;
import anneal.study.Stamp;
import anneal.study.Standing;
import anneal.study.Step;
import anneal.study.StudyStore.Recorded;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// One event being recorded, within the writer's transaction.
record Recording(StudySql sql, UUID id, LearnerId learner, QuestionId question) {

  Recorded record(Function<Standing, Step> step) {
    Optional<EventRow> before = sql.event(id.toString());
    return before.isPresent() ? repeated(before.get()) : append(step.apply(standing()));
  }

  Recorded amend(Function<List<Logged>, Step> step) {
    Optional<EventRow> before = sql.event(id.toString());
    return before.isPresent() ? repeated(before.get()) : append(step.apply(log()));
  }

  private Recorded repeated(EventRow row) {
    if (!row.learner().equals(learner.value())) {
      throw new IllegalArgumentException("this id belongs to another learner's event");
    }
    return new Recorded(row.logged(), true, standing(), sql.stamp(learner.value()).orElse(0));
  }

  private Recorded append(Step step) {
    Stamp stamp = step.event().stamp();
    if (!stamp.id().equals(id)
        || !stamp.learner().equals(learner)
        || !stamp.question().equals(question)) {
      throw new IllegalArgumentException("a step's event bears the id, learner and question asked");
    }
    EventRow row = EventRow.of(step.event());
    long now = sql.bump(learner.value());
    long arrival = sql.append(row);
    sql.putCard(CardRow.of(learner, question, step.after()));
    return new Recorded(new Logged(arrival, step.event()), false, step.after(), now);
  }

  private Standing standing() {
    return sql.card(learner.value(), question.pack(), question.slug())
        .map(CardRow::standing)
        .orElse(Standing.NEW);
  }

  private List<Logged> log() {
    return SqlStudyStore.logged(sql.cardLog(learner.value(), question.pack(), question.slug()));
  }
}
