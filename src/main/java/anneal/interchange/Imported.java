package anneal.interchange;

import java.util.List;

/// What was read, not yet written anywhere.
///
/// @param title what the file calls itself, empty where it does not
/// @param drafts in the order of the file
/// @param losses at least one for each question of the file
public record Imported(String title, List<Draft> drafts, List<Loss> losses) {

  public Imported {
    drafts = List.copyOf(drafts);
    losses = List.copyOf(losses);
  }
}
