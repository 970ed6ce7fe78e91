package anneal.packs;

/// A question as it lies in its file, with what it takes from its pack.
///
/// @param file its topic file
/// @param place its number in that file
/// @param hash of its canonical text
/// @param key hash of all that decides what becomes of it: the same key means the same outcome
/// @param sound whether its id and its file are in order, so that it may be served
record Sheet(
    LateFile file, int place, Node.Obj node, Shelf shelf, String hash, String key, boolean sound) {

  /// The number of its topic file.
  int number(PackSource source) {
    return source.topics().indexOf(file);
  }
}
