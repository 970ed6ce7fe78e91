package anneal.store;

import anneal.analysis.Trial;
import anneal.person.LearnerId;
import anneal.question.Answer;
import anneal.question.QuestionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/// A row of `event` as analysis sees it.
record TrialRow(Trial trial) {

  static TrialRow read(ResultSet rows) throws SQLException {
    return new TrialRow(
        new Trial(
            new LearnerId(rows.getString("learner")),
            new QuestionId(rows.getString("pack"), rows.getString("slug")),
            rows.getInt("day"),
            rows.getInt("revision"),
            rows.getInt("variant"),
            rows.getDouble("score"),
            "SURE".equalsIgnoreCase(rows.getString("confidence")),
            rows.getInt("milliseconds"),
            Set.copyOf(Texts.ids(rows.getString("shown"))),
            picked(Texts.read(rows.getString("answer"), Answer.class))));
  }

  private static Set<String> picked(Answer answer) {
    return switch (answer) {
      case Answer.Picked it -> Set.of(it.option());
      case Answer.PickedAll it -> it.options();
      case Answer.Typed _,
          Answer.Filled _,
          Answer.Paired _,
          Answer.Ordered _,
          Answer.Written _,
          Answer.Turned _ ->
          Set.of();
    };
  }
}
