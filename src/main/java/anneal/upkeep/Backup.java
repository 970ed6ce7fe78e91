package anneal.upkeep;

import java.time.Instant;

/// A copy of the whole database, as one file.
///
/// @param name of the file, without a folder
/// @param at the moment of the database that it holds
/// @param bytes of the file
/// @param sound whether nothing was wrong when it was examined; otherwise the database was damaged
public record Backup(String name, Instant at, long bytes, boolean sound) {}
