package anneal.question;

import org.jspecify.annotations.Nullable;

/// A choice offered: the key, or a distractor with the misconception it is built on.
///
/// @param id unique within its question
/// @param text Markdown
/// @param correct whether it belongs to the key
/// @param remark Markdown shown to whoever picked it, after the answer
/// @param misconception id of the confusion that makes it tempting
/// @param pinned kept at its authored place at the end instead of being shuffled
public record Option(
    String id,
    String text,
    boolean correct,
    @Nullable String remark,
    @Nullable String misconception,
    boolean pinned) {}
