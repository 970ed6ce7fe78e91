package anneal.planning;

import anneal.memory.Card;
import anneal.memory.EasyDays;
import anneal.memory.MemoryState;
import anneal.question.QuestionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Plans to ask for.
final class Requests {

  static final int TODAY = 20_000;

  private Requests() {}

  /// Questions of the six banks in turn, ten topics each; some seen, more or less long ago.
  static List<Candidate> candidates(int count, double seen) {
    Random random = new Random(1);
    List<Candidate> all = new ArrayList<>();
    List<String> banks = Profile.ALL.getFirst().weights().keySet().stream().sorted().toList();
    for (int i = 0; i < count; i++) {
      String bank = banks.get(i % 6);
      Card card = Card.NEW;
      if (random.nextDouble() < seen) {
        MemoryState memory =
            new MemoryState(Math.exp(random.nextDouble(-1, 4)), random.nextDouble(2, 9));
        card = new Card.Seen(memory, TODAY - 1 - random.nextInt(120), TODAY + 5, 3, 0);
      }
      all.add(
          new Candidate(
              new QuestionId(bank, "q" + i),
              bank + "/topic" + i / 6 % 10,
              20 + random.nextInt(100),
              0.3 + 0.4 * random.nextDouble(),
              card));
    }
    return all;
  }

  static Interview interview(int inDays) {
    return new Interview(TODAY + inDays, TODAY, Profile.ALL.get(1).weights(), Set.of());
  }

  static Days minutes(int minutes) {
    return new Days(minutes, EasyDays.NONE, 0.05);
  }

  static Planner.Request request(int questions, int days, int minutes) {
    return new Planner.Request(
        TODAY, List.of(interview(days)), candidates(questions, 0.4), minutes(minutes));
  }
}
