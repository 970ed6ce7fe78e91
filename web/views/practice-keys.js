import { CONFIDENCE } from "/components/confidence-keys/confidence-keys.js";

const undo = (actions) => ({ keys: ["u"], label: "undo the last answer", run: actions.undo });
const flag = (actions) => ({ keys: ["f"], label: "report this question", run: actions.flag });

/** The keys of the practice page in each of its phases. */
export function practiceKeys({ phase, turn, undoable }, actions, kind) {
  switch (phase) {
    case "question":
      return [...asking(turn, actions, kind), ...(undoable ? [undo(actions)] : []), flag(actions)];
    case "verdict":
      return [
        { keys: ["Enter", "Space"], label: "next question", run: actions.next },
        { keys: ["e"], label: "go to the explanation", run: () => reveal("explanation") },
        ...(undoable ? [undo(actions)] : []),
        flag(actions),
      ];
    case "finished":
    case "empty":
      return undoable ? [undo(actions)] : [];
    default:
      return [];
  }
}

function asking({ question, askConfidence }, actions, kind) {
  const sure = askConfidence
    ? CONFIDENCE.map(({ key, id, label }) => ({
        keys: [key],
        label: `hand in: ${label.toLowerCase()}`,
        run: () => actions.submit(id),
      }))
    : [];
  const hints = question.hints?.count > question.hints?.given.length;
  return [
    ...(kind?.keys(question, actions.write) ?? []),
    { keys: ["Enter", "Space"], label: askConfidence ? "hand in: think so" : "hand in", run: () => actions.submit("think") },
    ...sure,
    ...(hints ? [{ keys: ["h"], label: "take a hint", run: actions.takeHint }] : []),
    { keys: ["s"], label: "put aside until later", run: () => actions.aside("skip", "Put aside until later in this sitting.") },
    { keys: ["b"], label: "put aside until tomorrow", run: () => actions.aside("bury", "Put aside until tomorrow.") },
  ];
}

function reveal(id) {
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: "start", behavior: "smooth" });
  target?.focus({ preventScroll: true });
}
