package anneal.anki;

import anneal.archive.Limits;

/// What a package may cost.
///
/// @param archive the zip
/// @param rows of one table
/// @param field bytes of one value of the database
public record Costs(Limits archive, int rows, int field) {

  /// What is usual.
  public static final Costs USUAL = new Costs(Limits.USUAL, 200_000, 4 << 20);
}
