package anneal.packs;

/// A question as it lies in its file, with what it takes from its pack.
///
/// @param file its topic file
/// @param number its own in that file, from 0
/// @param hash of its [Wording]
/// @param key hash of all that decides what becomes of it: the same key means the same outcome
/// @param sound whether its id and its file are in order, so that it may be served
record Sheet(
    LateFile file, int number, Node.Obj node, Shelf shelf, String hash, String key, boolean sound) {

  /// The number of its topic file, from 0.
  int fileNumber(PackSource source) {
    return source.topics().indexOf(file);
  }
}
