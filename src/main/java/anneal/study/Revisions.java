package anneal.study;

import anneal.question.Catalog;
import anneal.question.Question;
import anneal.question.QuestionId;
import java.util.Optional;

/// What is published now, and every wording that was ever served.
public interface Revisions {

  /// The packs of this moment.
  Catalog current();

  /// A question as it was in one revision; empty when that wording was never served here.
  Optional<Question> find(QuestionId id, String hash);
}
