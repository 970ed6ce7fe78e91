package anneal.packs;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One pack as read from somewhere, already checked against the schema: what broke it is left out.
///
/// @param folder name of the pack's folder
/// @param manifest `pack.json`; empty where it could not be read
/// @param topics the topic files, sorted by name
/// @param media paths of the pack's other files such as `media/roc.png`
/// @param hash of the bytes of all files, by which it can be remembered what was found
public record PackSource(
    String folder,
    Optional<Node.Obj> manifest,
    List<LateFile> topics,
    Set<String> media,
    String hash) {

  public PackSource {
    topics = List.copyOf(topics);
    media = Set.copyOf(media);
  }

  /// What is in the topic files, in their order.
  public List<Node.Obj> files() {
    return topics.parallelStream().map(LateFile::root).toList();
  }
}
