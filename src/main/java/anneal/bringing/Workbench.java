package anneal.bringing;

import anneal.authors.CheckedPack.TopicFile;
import anneal.packs.PackSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// Takes files apart and puts packs together. Every [IOException] says in whole sentences what is
/// wrong with a file and what to do.
public interface Workbench {

  /// Unpacks what somebody sent, within limits.
  ///
  /// @param fileName its ending says what it is
  Sent open(String fileName, InputStream in) throws IOException;

  /// Makes a whole pack of what was sent.
  ///
  /// @param before the files of the pack that it changes
  PackFiles compose(Sent sent, Order order, Optional<PackFiles> before) throws IOException;

  /// The id that a pack gives itself, or that follows for it.
  String id(Sent sent, Order order) throws IOException;

  /// Reads a pack and looks for everything that `check` looks for.
  ///
  /// @param id the name of its folder, if it had one
  Checked check(String id, PackFiles files);

  /// What stands in its files of questions, sound or not.
  List<TopicFile> outline(String id, PackFiles files);

  /// Reads a pack as it stands, without a look at its questions.
  Optional<PackSource> source(String id, PackFiles files);

  /// The files as a zip; the same files make the same bytes.
  byte[] pack(PackFiles files);

  /// The other way round, for what was packed here.
  PackFiles unpack(byte[] archive);
}
