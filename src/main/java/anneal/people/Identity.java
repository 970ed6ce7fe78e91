package anneal.people;

import java.time.Instant;

/// Who somebody is at a provider that signs people in here.
///
/// @param id what its owner calls it by; opens nothing
/// @param account whose it is here
/// @param issuer the provider, as it names itself
/// @param subject the person, as the provider numbers them
/// @param title how the provider calls them, to be told apart; at most 80 characters
public record Identity(
    String id, String account, String issuer, String subject, String title, Instant since) {}
