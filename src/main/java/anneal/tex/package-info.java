/// KaTeX itself, asked whether it would set a formula: the only room that says JavaScript.
///
/// The pages set formulas with one version of KaTeX, and only that version knows what it refuses;
/// rules of our own would be wrong at the edges. It runs without access to anything outside of its
/// engine.
@NullMarked
package anneal.tex;

import org.jspecify.annotations.NullMarked;
