/// From loose files to a checked catalog: positions, findings, variants, publishing.
///
/// It works on [Node] trees that another room has read, so it knows neither disk nor JSON library.
/// A bad question is a finding with a place and a remedy, never an exception, and hides nothing
/// else.
@NullMarked
package anneal.packs;

import org.jspecify.annotations.NullMarked;
