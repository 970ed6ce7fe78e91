package anneal.web;

import anneal.packs.Audit;
import anneal.packs.PictureShelf;
import anneal.question.Misconception;
import anneal.question.Role;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What lies beside the packs. It may be read only when it is first asked for.
public interface Library {

  /// Misconceptions by id.
  Map<String, Misconception> misconceptions();

  /// What a role asks for; empty where no folder says.
  Optional<Role> role();

  /// What independent solvers found.
  Audit audit();

  /// The pictures of the packs.
  PictureShelf pictures();

  /// The title of a misconception.
  default Optional<String> title(String misconception) {
    return Optional.ofNullable(misconceptions().get(misconception)).map(Misconception::title);
  }

  /// What was read from files.
  record Papers(Map<String, Misconception> misconceptions, Optional<Role> role, Audit audit) {

    public Papers {
      misconceptions = Map.copyOf(misconceptions);
    }
  }

  /// A library whose files are read when one of them is asked for.
  ///
  /// @param papers gives the same each time
  record Shelved(Supplier<Papers> papers, PictureShelf pictures) implements Library {

    @Override
    public Map<String, Misconception> misconceptions() {
      return papers.get().misconceptions;
    }

    @Override
    public Optional<Role> role() {
      return papers.get().role;
    }

    @Override
    public Audit audit() {
      return papers.get().audit;
    }
  }
}
