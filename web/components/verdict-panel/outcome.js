import { count, percent } from "/lib/words.js";

const WORDS = {
  right: { word: "Right", mark: "check" },
  partly: { word: "Partly right", mark: "check" },
  wrong: { word: "Not quite", mark: "x" },
};
const SELF_MARKED = { right: "You said all of it", partly: "You said part of it", wrong: "Not there yet" };
const RECALLED = { again: "Not recalled", hard: "Recalled with effort", good: "Recalled", easy: "Recalled at once" };
const MOSTLY = 0.75;

/** The verdict in a word, and the drawing beside it. */
export function outcome({ kind, verdict, rawScore, schedule }) {
  const { word, mark } = WORDS[verdict];
  if (kind === "recall") return { word: RECALLED[schedule?.rating] ?? SELF_MARKED[verdict], mark };
  if (verdict === "partly" && rawScore >= MOSTLY) return { word: kind === "open" ? "You said most of it" : "Mostly right", mark };
  return { word: kind === "open" ? SELF_MARKED[verdict] : word, mark };
}

/** How much of it, in counts and as a share: "3 of 4 blanks", "score 60% after a hint". */
export function share({ kind, verdict, parts, options, score, rawScore, hints }) {
  const said = verdict === "right" ? null : counted({ kind, parts, options, rawScore });
  const because = hints ? ` after ${hints === 1 ? "a hint" : `${hints} hints`}` : "";
  const scored = hints || (verdict === "partly" && !(said && said.share === rawScore));
  return [said?.text, scored ? `score ${percent(score)}${because}` : null].filter(Boolean).join("; ");
}

const NOUNS = { cloze: "blank", match: "pair", open: "point" };

function counted({ kind, parts, options }) {
  if (kind === "multi" && options) return of(options, ({ picked, correct }) => picked === correct, "decision");
  if (!parts || !NOUNS[kind]) return null;
  return of(parts, ({ right }) => right, NOUNS[kind]);
}

function of(list, good, noun) {
  const n = list.filter(good).length;
  return { share: n / list.length, text: `${n} of ${count(list.length, noun)}` };
}
