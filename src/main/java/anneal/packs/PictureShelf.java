package anneal.packs;

import java.util.Optional;

/// The pictures of the packs that are read now.
public interface PictureShelf {

  /// No pictures.
  PictureShelf EMPTY = (_, _) -> Optional.empty();

  /// The content of a picture.
  ///
  /// @param pack name of its pack's folder
  /// @param file name within the folder `media`
  /// @return empty where there is none, or none that may be shown; at most [Picture#MOST_BYTES]
  Optional<byte[]> find(String pack, String file);
}
