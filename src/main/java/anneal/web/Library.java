package anneal.web;

import anneal.packs.Audit;
import anneal.packs.PictureShelf;
import anneal.question.Misconception;
import anneal.question.Role;
import java.util.Map;
import java.util.Optional;

/// What lies beside the packs.
///
/// @param misconceptions by id
/// @param role what a role asks for; empty where no folder says
/// @param audit what independent solvers found
/// @param pictures those of the packs
public record Library(
    Map<String, Misconception> misconceptions,
    Optional<Role> role,
    Audit audit,
    PictureShelf pictures) {

  public Library {
    misconceptions = Map.copyOf(misconceptions);
  }

  /// The title of a misconception.
  public Optional<String> title(String misconception) {
    return Optional.ofNullable(misconceptions.get(misconception)).map(Misconception::title);
  }
}
