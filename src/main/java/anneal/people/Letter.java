package anneal.people;

/// A letter that goes by mail.
///
/// @param to address of one person
/// @param subject one line
/// @param text plain, lines of some 72 characters
public record Letter(String to, String subject, String text) {}
