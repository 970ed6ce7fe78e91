package anneal.grading;

import org.jspecify.annotations.Nullable;

/// An explanation attached to a verdict.
///
/// @param about the part it speaks of: an option's id, a blank's id, or `answer`
/// @param right whether that part was right
/// @param text Markdown
/// @param misconception id of the confusion it names, null where none
public record Remark(String about, boolean right, String text, @Nullable String misconception) {}
