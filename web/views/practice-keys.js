import { CONFIDENCE } from "/components/confidence-keys/confidence-keys.js";
import { unfoldModels } from "/components/rubric-sheet/model-answers.js";

/** What is said once a question is put away. */
export const AWAY = "Put away: it will not be asked again.";

/** What is said once a question is skipped. */
export const skipSaid = (placed) => (placed ? "Skipped: the placement goes on without it." : "Put aside until later in this sitting.");

const undo = (actions) => ({ keys: ["u"], label: "undo the last answer", run: actions.undo });
const flag = (actions) => ({ keys: ["f"], label: "report this question", run: actions.flag });

/** The keys of the practice page in each of its phases. */
export function practiceKeys(now, actions, kind) {
  const { phase, undoable } = now;
  switch (phase) {
    case "question":
      return [...asking(now, actions, kind), ...(undoable ? [undo(actions)] : []), flag(actions)];
    case "revealed":
      return [...(kind?.marking(now, actions) ?? []), flag(actions)];
    case "verdict":
      return [
        { keys: ["Enter", "Space"], label: "next question", run: actions.next },
        { keys: ["e"], label: "go to the explanation", run: () => reveal("explanation") },
        ...(now.verdict.modelAnswers ? [{ keys: ["m"], label: "unfold the model answers", run: unfoldModels }] : []),
        ...(undoable ? [undo(actions)] : []),
        flag(actions),
      ];
    case "finished":
    case "empty":
      return undoable ? [undo(actions)] : [];
    case "failed":
      return [{ keys: ["Enter", "Space"], label: "try again", run: actions.next }];
    default:
      return [];
  }
}

function asking({ turn: { question, askConfidence, sitting }, draft }, actions, kind) {
  const placed = sitting.mode === "placement";
  const asks = askConfidence && !kind?.commit;
  const handIn = kind?.commit?.toLowerCase() ?? (asks ? "hand in: think so" : "hand in");
  const sure = asks
    ? CONFIDENCE.map(({ key, id, label }) => ({
        keys: [key],
        label: `hand in: ${label.toLowerCase()}`,
        run: () => actions.submit(id),
      }))
    : [];
  const hints = question.hints?.count > question.hints?.given.length;
  return [
    ...(kind?.keys(question, actions.write, draft) ?? []),
    { keys: ["Enter", "Space"], label: handIn, run: () => actions.submit("think") },
    ...sure,
    ...(hints ? [{ keys: ["h"], label: "take a hint", run: actions.takeHint }] : []),
    { keys: ["s"], label: placed ? "skip it" : "put aside until later", run: () => actions.aside("skip", skipSaid(placed)) },
    { keys: ["b"], label: "put aside until tomorrow", run: () => actions.aside("bury", "Put aside until tomorrow.") },
    { keys: ["p"], label: "put away: never ask it again", run: () => actions.aside("suspend", AWAY) },
  ];
}

function reveal(id) {
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: "start", behavior: "smooth" });
  target?.focus({ preventScroll: true });
}
