package anneal.packs;

import java.util.List;

/// One pack as read from somewhere, already checked against the schema.
///
/// @param folder name of the pack's folder
/// @param manifest `pack.json`
/// @param files the topic files, sorted by name
public record PackSource(String folder, Node.Obj manifest, List<Node.Obj> files) {

  public PackSource {
    files = List.copyOf(files);
  }
}
