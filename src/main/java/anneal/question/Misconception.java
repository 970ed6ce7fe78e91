package anneal.question;

/// A confusion that makes a wrong answer tempting; questions of any pack may name it.
///
/// @param id slug, unique over all packs
/// @param title in the learner's words, such as "You mix up precision and recall"
/// @param correction Markdown, a paragraph that sets it right
public record Misconception(String id, String title, String correction) {}
