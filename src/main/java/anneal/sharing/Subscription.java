package anneal.sharing;

/// That somebody follows a pack, to see what changes in it.
///
/// @param pack its id
/// @param seen edition up to which they have looked
public record Subscription(String pack, int seen) {}
