/// The paper: questions, answers, variants, packs and the catalog, as immutable values.
///
/// It knows what a question asks and what its key is; it must not know who asks, when, or how an
/// answer is marked, so that every other room can share these words without sharing anything else.
/// Expressions and templates live here because a variant is drawn from them.
@NullMarked
package anneal.question;

import org.jspecify.annotations.NullMarked;
