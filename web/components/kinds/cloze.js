import { KEYBOARD } from "/components/number-entry/number-entry.js";
import { blankId, clozeText } from "/components/cloze-text/cloze-text.js";

const filled = (draft, blank) => draft.blanks?.[blank.id]?.trim();
const empty = (question, draft) => question.cloze.blanks.filter((blank) => !filled(draft, blank));
const goTo = (blank) => document.getElementById(blankId(blank.id))?.focus();

export const cloze = {
  template: (question, draft, write) => clozeText({ question, draft, write }),
  collect(draft, question) {
    if (empty(question, draft).length) return null;
    return { blanks: Object.fromEntries(question.cloze.blanks.map((blank) => [blank.id, filled(draft, blank)])) };
  },
  takesFocus: () => KEYBOARD.matches,
  missing(question, draft) {
    const left = empty(question, draft);
    goTo(left[0]);
    const { length } = question.cloze.blanks;
    const number = question.cloze.blanks.indexOf(left[0]) + 1;
    return left.length === 1
      ? `Blank ${number} of ${length} is still empty.`
      : `${left.length} of ${length} blanks are still empty; the first is blank ${number}.`;
  },
  help: "Tab goes from blank to blank. In a list of choices a number chooses and goes on. Enter hands in, Esc leaves the blank.",
  keys: (question, write, draft) => [
    { keys: ["i"], label: "go to the first empty blank", run: () => goTo(empty(question, draft)[0] ?? question.cloze.blanks[0]) },
    { keys: ["Tab"], label: "go to the next blank" },
  ],
};
