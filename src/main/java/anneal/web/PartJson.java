package anneal.web;

import org.jspecify.annotations.Nullable;

/// One part of an answer after the reveal.
///
/// @param id place of the part in the order shown, or the id of a criterion
/// @param labelHtml what the part is
/// @param ownHtml what the learner did there
/// @param keyHtml what is right there, null where several things are
/// @param right whether it was fully right
/// @param score 0..1
/// @param remarkHtml null where there is nothing to say
/// @param misconception the confusion it names
record PartJson(
    String id,
    String labelHtml,
    String ownHtml,
    @Nullable String keyHtml,
    boolean right,
    double score,
    @Nullable String remarkHtml,
    @Nullable Named misconception) {}
