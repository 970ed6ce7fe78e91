package anneal;

import java.nio.file.Path;

/// `anneal preview` on a free port.
public final class ProofStand implements AutoCloseable {

  private final Preview preview;

  /// @param pack a pack, a folder of packs, or a topic file
  public ProofStand(Path pack) {
    preview = Preview.open(pack, 0);
    preview.read();
  }

  /// Where its page is.
  public String address() {
    return preview.address();
  }

  /// Number of the proofs that are shown.
  public long edition() {
    return preview.proofs().latest().number();
  }

  @Override
  public void close() {
    preview.close();
  }
}
