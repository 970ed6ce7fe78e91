package anneal.study;

import anneal.memory.MemoryState;
import anneal.memory.Rating;
import org.jspecify.annotations.Nullable;

/// What a review came to.
///
/// @param score 0..1, hints taken off
/// @param rating what the policy made of it
/// @param elapsed study days since the review before, 0 at the first
/// @param before memory before, null at the first review
/// @param after memory after
/// @param dueDay study day chosen for the next review
public record Marks(
    double score,
    Rating rating,
    int elapsed,
    @Nullable MemoryState before,
    MemoryState after,
    int dueDay) {}
