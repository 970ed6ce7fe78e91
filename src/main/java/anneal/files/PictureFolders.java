package anneal.files;

import anneal.packs.PictureShelf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pictures of packs as they are on disk now.
public final class PictureFolders implements PictureShelf {

  private volatile Map<String, PackFolder> folders = Map.of();

  /// From now on these packs count.
  ///
  /// @param packs of two with one name the first
  public void set(List<PackFolder> packs) {
    Map<String, PackFolder> next = new HashMap<>();
    packs.forEach(it -> next.putIfAbsent(it.name(), it));
    folders = next;
  }

  /// Whether there is a pack of this name.
  boolean holds(String pack) {
    return folders.containsKey(pack);
  }

  @Override
  public Optional<byte[]> find(String pack, String file) {
    return Optional.ofNullable(folders.get(pack)).flatMap(it -> new PackPictures(it).find(file));
  }
}
