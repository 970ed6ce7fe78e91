package anneal.sharing;

import anneal.bringing.Checked;
import anneal.bringing.PackFiles;
import anneal.packs.Node;
import java.io.IOException;
import java.util.Optional;

/// Questions as texts that people edit: the JSON of one question, laid out always alike, without
/// `rev` and `changes`, which follow from what was changed.
///
/// Every [IOException] says in whole sentences what is wrong with a text and what to do.
public interface Wordings {

  /// A question of a pack; empty where it holds none of this id.
  Optional<String> of(PackFiles files, String slug);

  /// What somebody typed as such a text.
  ///
  /// @throws IOException where it is not one question with this id
  String tidy(String slug, String typed) throws IOException;

  /// What somebody typed as a tree; empty where it is no object.
  Optional<Node.Obj> tree(String typed);

  /// Looks for everything that a check of the pack looks for in one question; what is found is
  /// placed in what was typed.
  ///
  /// @param pack id of the pack
  /// @param files the pack that the question is to stand in
  Checked check(String pack, PackFiles files, String slug, String typed);

  /// The pack with another wording of a question of it. Where key or stem change its revision is
  /// raised and `changes` tells of it; the pack's version is raised in any case.
  ///
  /// @param note what `changes` says
  PackFiles with(PackFiles files, String slug, String text, String note) throws IOException;

  /// A text that holds what two descendants of one text changed; empty where both changed one place
  /// differently.
  Optional<String> merged(String base, String one, String other);
}
