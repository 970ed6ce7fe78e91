package anneal.bringing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The files of one pack.
///
/// @param byName by their names within the pack: `pack.json`, `basics.json`, `media/roc.png`
public record PackFiles(SequencedMap<String, byte[]> byName) {

  public PackFiles {
    byName = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byName));
  }
}
