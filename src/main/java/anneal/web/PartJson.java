package anneal.web;

import anneal.web.markup.Html;
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
    Html labelHtml,
    Html ownHtml,
    @Nullable Html keyHtml,
    boolean right,
    double score,
    @Nullable Html remarkHtml,
    @Nullable Named misconception) {}
