package anneal.groups;

import java.time.Instant;
import java.util.UUID;

/// A member's one go at a challenge.
///
/// @param member id within the group
/// @param sitting in which its questions are answered
/// @param since when it began
public record Attempt(String member, UUID sitting, Instant since) {}
