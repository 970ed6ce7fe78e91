package anneal.reports;

import java.util.OptionalLong;

/// What a store takes, in bytes.
///
/// @param database of the file, or of the database on its server
/// @param brought share of it: packs that were brought, with their pictures
/// @param log of the write-ahead log beside a file; empty where a server keeps its own
/// @param free on the disk of the file; empty where that is a server's matter
public record Room(long database, long brought, OptionalLong log, OptionalLong free) {}
