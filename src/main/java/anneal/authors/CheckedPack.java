package anneal.authors;

import anneal.packs.Finding;
import anneal.packs.PackScore;
import anneal.packs.Place;
import anneal.question.Pack;
import java.util.List;
import java.util.Optional;

/// A pack that was read and checked, before it is set as a [Proof].
///
/// @param folder name of its folder
/// @param pack its sound questions; empty where the manifest cannot be used
/// @param files its topic files, in order of reading
/// @param findings with files named as the author would open them
/// @param score how far blind guessing gets; empty where the pack could not be read
public record CheckedPack(
    String folder,
    Optional<Pack> pack,
    List<TopicFile> files,
    List<Noted> findings,
    Optional<PackScore> score) {

  public CheckedPack {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  /// A topic file as far as it is JSON.
  ///
  /// @param name such as `bayes.json`
  /// @param readable whether it is JSON at all
  /// @param questions what stands in it, sound or not
  public record TopicFile(String name, boolean readable, List<Written> questions) {
    public TopicFile {
      questions = List.copyOf(questions);
    }
  }

  /// A question as it stands in its file.
  ///
  /// @param slug its id within the pack; empty where it has none
  /// @param kind as written; empty where it has none
  /// @param place where it begins
  public record Written(String slug, String kind, Place place) {}

  /// A finding with the line it points at.
  ///
  /// @param line empty where there is none
  public record Noted(Finding finding, String line) {}
}
