package anneal.files;

import anneal.archive.Archive;
import anneal.archive.Limits;
import anneal.archive.Pictures;
import anneal.archive.Refused;
import anneal.bringing.PackFiles;
import anneal.bringing.Sent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The zip of one pack: its folder, packed.
final class PackArchive {

  private static final Pattern JSON = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,80}\\.json");
  private static final long MOST_PICTURE = 10L << 20;

  /// What all files that are kept may have together: they are held in memory.
  private static final long MOST = 64L << 20;

  /// What the texts may have together: a tree of a text takes many times its bytes.
  private static final long MOST_TEXT = 32L << 20;

  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Archive archive;
  private final SequencedMap<String, byte[]> files = new LinkedHashMap<>();
  private final List<String> passedOver = new ArrayList<>();
  private long text;
  private long all;

  private PackArchive(Archive archive) {
    this.archive = archive;
  }

  /// Reads a zip that somebody sent.
  ///
  /// @throws Refused where it is none, holds no pack or several, or asks for too much
  static Sent read(String fileName, Path zip, Limits limits) throws IOException {
    try (Archive archive = new Archive(zip, Archive.NESTED, limits)) {
      PackArchive reading = new PackArchive(archive);
      reading.read(root(archive));
      return new Sent(
          fileName, new Sent.Content.Whole(new PackFiles(reading.files)), reading.passedOver);
    }
  }

  /// What stands before the names of the pack's files.
  private static String root(Archive archive) throws Refused {
    List<String> manifests =
        archive.names().stream()
            .filter(it -> it.equals(PackFolder.MANIFEST) || it.endsWith("/" + PackFolder.MANIFEST))
            .toList();
    if (manifests.isEmpty()) {
      throw new Refused(
          "The zip holds no pack.json; pack the folder of a pack, or bring a single file of"
              + " questions.");
    }
    if (manifests.size() > 1) {
      throw new Refused("The zip holds several packs; bring them one by one.");
    }
    String only = manifests.getFirst();
    return only.substring(0, only.length() - PackFolder.MANIFEST.length());
  }

  private void read(String root) throws IOException {
    for (String name : archive.names()) {
      String inside = name.startsWith(root) ? name.substring(root.length()) : "";
      if (JSON.matcher(inside).matches()) {
        text += keep(inside, archive.bytes(name, false, JsonFile.MOST_BYTES + 1L)).length;
        if (text > MOST_TEXT) {
          throw new Refused("The pack's files of questions have over 32 MB; make two packs of it.");
        }
      } else if (isMedia(inside)) {
        byte[] bytes = archive.bytes(name, false, MOST_PICTURE);
        if (Pictures.isOne(bytes)) {
          keep(inside, bytes);
        } else {
          passedOver.add(name);
        }
      } else {
        passedOver.add(name);
      }
    }
  }

  private static boolean isMedia(String name) {
    return name.startsWith("media/") && Pictures.isPlain(name.substring("media/".length()));
  }

  private byte[] keep(String name, byte[] bytes) throws Refused {
    all += bytes.length;
    if (all > MOST) {
      throw new Refused("The pack's files have over 64 MB; make its pictures smaller.");
    }
    files.put(name, bytes);
    return bytes;
  }

  /// The files as a zip; the same files make the same bytes.
  static byte[] pack(PackFiles files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> each : files.byName().entrySet()) {
        ZipEntry entry = new ZipEntry(each.getKey());
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(each.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory can always be written", e);
    }
    return out.toByteArray();
  }

  /// The files of a zip that was packed here.
  static PackFiles unpack(byte[] archive) {
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a pack that was kept cannot be unpacked", e);
    }
    return new PackFiles(files);
  }
}
