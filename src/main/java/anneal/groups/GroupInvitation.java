package anneal.groups;

import java.time.Instant;

/// A link with which somebody may join a group.
///
/// @param id what it is called by; opens nothing
/// @param group where it leads
/// @param role what who joins may do there
/// @param expires from when on it is no good
/// @param left how many may still join with it
public record GroupInvitation(String id, String group, GroupRole role, Instant expires, int left) {}
