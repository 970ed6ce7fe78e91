package anneal.archive;

/// What an archive may cost.
///
/// @param packed bytes of the file
/// @param unpacked bytes of all that it holds
/// @param entries how many files it may hold
/// @param ratio how many times larger the contents may be than the file
public record Limits(long packed, long unpacked, int entries, int ratio) {

  /// What is usual.
  public static final Limits USUAL = new Limits(50L << 20, 500L << 20, 10_000, 100);
}
