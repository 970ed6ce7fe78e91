package anneal.store;

import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.people.Account;
import anneal.people.AccountStore;
import anneal.person.LearnerId;
import anneal.person.Learners;
import anneal.person.Role;
import anneal.study.Replay;
import java.time.Instant;

/// What befalls learners in a database.
record LearnersOver(Database database) implements Learners {

  private static final Instant SINCE = Instant.parse("2026-11-20T12:00:00Z");

  @Override
  public void account(LearnerId learner) {
    String name = learner.value();
    Account account = new Account(name, name, null, learner, Role.LEARNER, false, SINCE);
    new SqlAccountStore(database).open(new AccountStore.Locked(account, "hash"), null, SINCE);
  }

  @Override
  public void forget(LearnerId learner) {
    AccountStore accounts = new SqlAccountStore(database);
    if (accounts.remove(learner.value()) != AccountStore.Changed.DONE) {
      throw new IllegalStateException("has no account: " + learner);
    }
  }

  @Override
  public void move(LearnerId from, LearnerId to) {
    new SqlStudyStore(database)
        .move(from, to, it -> Replay.standing(it, new Fsrs(Weights.DEFAULT)));
  }
}
