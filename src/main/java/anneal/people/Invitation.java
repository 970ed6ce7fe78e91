package anneal.people;

import anneal.person.Role;
import java.time.Instant;

/// A link with which somebody may open an account.
///
/// @param id what it is called by; opens nothing
/// @param role what the account may do
/// @param by the account that invites; empty for the server itself
/// @param expires from when on it is no good
/// @param left how many accounts may still be opened with it
public record Invitation(String id, Role role, String by, Instant expires, int left) {}
