package anneal.store;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;

/// Whose card of which question.
record CardName(String learner, String pack, String slug) implements Row {

  /// Comes before every name.
  static final CardName FIRST = new CardName("", "", "");

  @Override
  public void bind(SqlStatement<?> statement) {
    statement.bind("learner", learner).bind("pack", pack).bind("slug", slug);
  }

  LearnerId owner() {
    return new LearnerId(learner);
  }

  QuestionId question() {
    return new QuestionId(pack, slug);
  }

  static CardName read(ResultSet rows) throws SQLException {
    return new CardName(rows.getString("learner"), rows.getString("pack"), rows.getString("slug"));
  }
}
