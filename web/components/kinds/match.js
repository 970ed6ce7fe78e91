import { matchBoard, rowId } from "/components/match-board/match-board.js";
import { announce } from "/lib/announce.js";

const open = (question, draft) => question.left.filter(({ id }) => !draft.pairs?.[id]);

/** The line in front: the one that was last gone to, else the first without a partner. */
const inFront = (question, draft) =>
  question.left.find(({ id }) => id === draft.at) ?? open(question, draft)[0] ?? question.left[0];

// Gives a line its partner; `on` goes to the next line without one, or to "how sure" at the end.
function pair(question, draft, write, left, right, on) {
  const pairs = { ...draft.pairs, [left]: right };
  if (!right) delete pairs[left];
  const after = question.left.findIndex(({ id }) => id === left) + 1;
  const turned = [...question.left.slice(after), ...question.left.slice(0, after)];
  const next = on && turned.find(({ id }) => !pairs[id]);
  write({ pairs, at: on ? (next?.id ?? null) : left });
  if (!on) return;
  if (next) document.getElementById(rowId(next.id))?.focus();
  else document.querySelector(".answer-bar .primary")?.focus();
  if (!next) announce("Every line has a partner. How sure are you?");
}

export const match = {
  template: (question, draft, write) =>
    matchBoard({
      question,
      pairs: draft.pairs ?? {},
      front: inFront(question, draft).id,
      reach: (id) => draft.at !== id && write({ at: id }),
      pair: (left, right, on) => pair(question, draft, write, left, right, on),
    }),
  collect: (draft, question) => (open(question, draft).length ? null : { pairs: draft.pairs }),
  missing(question, draft) {
    const left = open(question, draft);
    document.getElementById(rowId(left[0].id))?.focus();
    return left.length === 1 ? "One line has no partner yet." : `${left.length} lines have no partner yet.`;
  },
  help: "A number gives the line in front its partner and goes on to the next line. Tab and Shift Tab change the line.",
  keys: (question, write, draft) => [
    {
      keys: question.right.slice(0, 9).map((_, index) => String(index + 1)),
      label: "partner of the line in front",
      run: (key) => pair(question, draft, write, inFront(question, draft).id, question.right[Number(key) - 1].id, true),
    },
    { keys: ["i"], label: "go to the line in front", run: () => document.getElementById(rowId(inFront(question, draft).id))?.focus() },
  ],
};
