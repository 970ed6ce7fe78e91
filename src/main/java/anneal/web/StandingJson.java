package anneal.web;

import anneal.memory.Card;
import anneal.study.Standing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A learner's card on the wire; what only a card that was answered has is null before.
record StandingJson(
    boolean suspended,
    @Nullable LocalDate buriedUntil,
    int reviews,
    int lapses,
    @Nullable Double stability,
    @Nullable Double difficulty,
    @Nullable LocalDate dueDate) {

  static StandingJson of(Standing it) {
    LocalDate buried = it.buriedUntil() == 0 ? null : LocalDate.ofEpochDay(it.buriedUntil());
    return switch (it.card()) {
      case Card.New _ -> new StandingJson(it.suspended(), buried, 0, 0, null, null, null);
      case Card.Seen seen ->
          new StandingJson(
              it.suspended(),
              buried,
              seen.reviews(),
              seen.lapses(),
              seen.memory().stability(),
              seen.memory().difficulty(),
              LocalDate.ofEpochDay(seen.dueDay()));
    };
  }
}
