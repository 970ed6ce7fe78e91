package anneal.files;

import anneal.bringing.PackFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A pack in a folder as a zip to take along: its manifest, its files of questions, its lock and
/// the pictures that pages show, as they stand now. The same files make the same bytes.
///
/// @param folder the pack's
public record FolderArchive(PackFolder folder) {

  /// What the zip is called.
  public String name() {
    return folder.name() + ".zip";
  }

  /// The zip.
  ///
  /// @throws IOException where a file of the pack cannot be read
  public byte[] bytes() throws IOException {
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    put(files, PackFolder.MANIFEST);
    for (Path topic : folder.jsonFiles(new ArrayList<>())) {
      put(files, String.valueOf(topic.getFileName()));
    }
    if (Files.isRegularFile(folder.path().resolve(LockFile.NAME))) {
      put(files, LockFile.NAME);
    }
    for (String picture : new PackPictures(folder).check(new ArrayList<>())) {
      put(files, picture);
    }
    return PackArchive.pack(new PackFiles(files));
  }

  private void put(SequencedMap<String, byte[]> files, String name) throws IOException {
    files.put(name, Files.readAllBytes(folder.path().resolve(name)));
  }
}
