package anneal.files;

import anneal.packs.Code;
import anneal.packs.Finding;
import anneal.packs.Place;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// Reads a file that an author wrote, unless it is larger than a server's memory should hold.
final class BoundedFile {

  /// A file is larger than any may be.
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    private TooLarge(long bytes) {
      super(tooLarge(bytes));
    }
  }

  private BoundedFile() {}

  /// All bytes of a file.
  ///
  /// @throws TooLarge before anything is read of a file that is
  static byte[] read(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      throw new IOException(file + " is no file");
    }
    if (attributes.size() > JsonFile.MOST_BYTES) {
      throw new TooLarge(attributes.size());
    }
    return Files.readAllBytes(file);
  }

  /// Why a file of this size is not read.
  static String tooLarge(long bytes) {
    long begun = (bytes + (1 << 20) - 1) >> 20;
    return "the file has " + begun + " MB; " + (JsonFile.MOST_BYTES >> 20) + " MB is the most";
  }

  /// What the disk says; of a file that may not be read it says only the name.
  static String why(Exception failure) {
    return failure instanceof AccessDeniedException
        ? failure.getMessage() + " (permission denied)"
        : String.valueOf(failure.getMessage());
  }

  /// What an author is told of a file that could not be read.
  static Finding finding(Place place, IOException failure) {
    return failure instanceof TooLarge
        ? Code.TOO_LARGE.at(place, String.valueOf(failure.getMessage()))
        : Code.UNREADABLE.at(place, "the file cannot be read: " + why(failure));
  }
}
