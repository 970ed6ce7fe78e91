package anneal.question;

/// Which wording of a question was meant: the author's number and the hash of the content.
///
/// @param number the author's `rev`, from 1
/// @param hash first 16 hexadecimal digits of SHA-256 over the canonical JSON of the question
public record Revision(int number, String hash) {}
