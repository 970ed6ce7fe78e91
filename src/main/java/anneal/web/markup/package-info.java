/// Markdown and TeX of packs turned into clean HTML.
///
/// Pack text is hostile until it has gone through here: raw HTML is shown as text, links and images
/// are held against a white list, and what the renderer wrote is cleaned once more. Mathematics is
/// taken out before emphasis, so that `$a_1*b$` is left alone; the browser typesets it.
@NullMarked
package anneal.web.markup;

import org.jspecify.annotations.NullMarked;
