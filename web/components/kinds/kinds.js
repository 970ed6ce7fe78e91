import { choice } from "/components/kinds/choice.js";
import { numeric } from "/components/kinds/numeric.js";

/**
 * What the card needs to know of a kind of question:
 * - `template(question, draft, write)`: the place to answer; `write(patch)` keeps what was entered;
 * - `collect(draft)`: the answer to send, or null while there is none;
 * - `missing`: what to say when there is none;
 * - `takesFocus()`: whether a field of its own takes the focus at the start;
 * - `keys(question, write)`: keys of its own.
 */
export const KINDS = { choice, numeric };
