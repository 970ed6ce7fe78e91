package anneal.web;

import anneal.packs.Audit;
import anneal.packs.PictureShelf;
import anneal.question.Misconception;
import anneal.question.Role;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What lies beside the packs; its files are read when one of them is first asked for.
///
/// @param papers gives the same each time
/// @param pictures the pictures of the packs
public record Library(Supplier<Papers> papers, PictureShelf pictures) {

  /// What was read from files.
  public record Papers(
      Map<String, Misconception> misconceptions, Optional<Role> role, Audit audit) {

    public Papers {
      misconceptions = Map.copyOf(misconceptions);
    }
  }

  /// Misconceptions by id.
  Map<String, Misconception> misconceptions() {
    return papers.get().misconceptions;
  }

  /// What a role asks for; empty where no folder says.
  Optional<Role> role() {
    return papers.get().role;
  }

  /// What independent solvers found.
  Audit audit() {
    return papers.get().audit;
  }

  /// The title of a misconception.
  public Optional<String> title(String misconception) {
    return Optional.ofNullable(misconceptions().get(misconception)).map(Misconception::title);
  }
}
