import { choice } from "/components/kinds/choice.js";
import { numeric } from "/components/kinds/numeric.js";

/**
 * What the card needs to know of a kind of question:
 * - `template(question, draft, write, handIn)`: the place to answer; `write(patch)` keeps what was
 *   entered, `handIn()` is what Enter does;
 * - `collect(draft, question)`: the answer to send, or null while there is none;
 * - `missing`: what to say when there is none, or a function `(question, draft, write)` of it;
 * - `takesFocus(question)`: whether a field of its own takes the focus at the start;
 * - `keys(question, write, draft)`: keys of its own; one without `run` is only told on the sheet;
 * - `help`: a sentence for the sheet of keys;
 * - `commit`: the word on the only button, for kinds that the learner marks. These also have
 *   `revealed(state, actions)`, the sheet to mark by, `markBar(state, actions)`, the buttons under
 *   it, `marking(state, actions)`, the keys, and `markingHelp`.
 */
export const KINDS = { choice, numeric };

const OTHERS = {
  multi: () => import("/components/kinds/multi.js"),
  text: () => import("/components/kinds/text.js"),
  cloze: () => import("/components/kinds/cloze.js"),
  match: () => import("/components/kinds/match.js"),
  order: () => import("/components/kinds/order.js"),
  open: () => import("/components/kinds/open.js"),
  recall: () => import("/components/kinds/recall.js"),
};

/** Fetches a kind's module when it is first needed; an unknown kind stays unknown. */
export async function fetchKind(name) {
  if (KINDS[name] || !Object.hasOwn(OTHERS, name)) return;
  KINDS[name] = (await OTHERS[name]())[name];
}

/** Fetches the other kinds when the page has come to rest, so that the next question is at hand. */
export const fetchAllKinds = () => Promise.allSettled(Object.keys(OTHERS).map(fetchKind));
