package anneal.interchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What was read, not yet written anywhere.
///
/// @param title what the file calls itself, empty where it does not
/// @param drafts in the order of the file
/// @param losses at least one for each question of the file
/// @param past what is known of answers given elsewhere
public record Imported(String title, List<Draft> drafts, List<Loss> losses, Past past) {

  public Imported {
    drafts = List.copyOf(drafts);
    losses = List.copyOf(losses);
  }

  /// Questions that nobody answered yet.
  public Imported(String title, List<Draft> drafts, List<Loss> losses) {
    this(title, drafts, losses, Past.NONE);
  }

  /// The cards in Anki that were answered.
  ///
  /// @param created the first moment of the collection's day 0
  /// @param bySlug one card or more for each question that has any
  public record Past(Instant created, Map<String, List<AnkiPast>> bySlug) {

    static final Past NONE = new Past(Instant.EPOCH, Map.of());

    public Past {
      bySlug = Map.copyOf(bySlug);
    }
  }
}
