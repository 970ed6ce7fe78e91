package anneal.store;

import java.util.List;

/// What a [Doctor] found in a database.
///
/// @param events how many lines of the study log were read
/// @param cards how many cards were computed again
/// @param symptoms what is wrong, at most [Doctor#MOST]; empty when all is well
public record Diagnosis(long events, long cards, List<Symptom> symptoms) {

  public Diagnosis {
    symptoms = List.copyOf(symptoms);
  }

  /// Whether nothing is wrong.
  public boolean healthy() {
    return symptoms.isEmpty();
  }

  /// One thing that is wrong.
  ///
  /// @param kind what sort of thing
  /// @param where a table, an event's arrival number, or a card as `learner pack/slug`
  /// @param message what is wrong with it
  public record Symptom(Kind kind, String where, String message) {}

  /// Sorts of things that can be wrong, the worst first.
  public enum Kind {
    /// SQLite's own pages or indexes: restore a backup.
    STRUCTURE,
    /// A row that points at nothing: restore a backup.
    REFERENCE,
    /// An event that is not as it was written: restore a backup.
    EVENT,
    /// A card that does not follow from the log: `anneal replay` computes it again.
    CARD
  }
}
