package anneal.question;

/// What an author says of one edit of a question.
///
/// @param rev the number that the question had after it, from 1
/// @param kind what it did to those who had met the question before
/// @param note why, for the learner
public record Change(int rev, Kind kind, String note) {

  /// What an edit did. A question that asks something else is another question with an id of its
  /// own.
  public enum Kind {
    /// Layout, spelling, remarks: nobody needs to know.
    COSMETIC,
    /// The same question in clearer words.
    CLARIFY,
    /// Another answer counts as right.
    KEY
  }
}
