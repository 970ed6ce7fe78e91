package anneal.anki;

/// What a package may cost.
///
/// @param packed bytes of the file
/// @param unpacked bytes of all that it holds
/// @param entries how many files it may hold
/// @param ratio how many times larger the contents may be than the file
/// @param rows of one table
/// @param field bytes of one value of the database
public record Limits(long packed, long unpacked, int entries, int ratio, int rows, int field) {

  /// What is usual.
  public static final Limits USUAL =
      new Limits(50L << 20, 500L << 20, 10_000, 100, 200_000, 4 << 20);
}
