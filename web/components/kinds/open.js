import { KEYBOARD } from "/components/number-entry/number-entry.js";
import { openSheet, stagesOf } from "/components/open-sheet/open-sheet.js";
import { CHOICES, finishMarking, goToPoint, inFront, markPoint } from "/components/rubric-sheet/marking.js";
import { unfoldModels } from "/components/rubric-sheet/model-answers.js";
import { rubricBar, rubricSheet } from "/components/rubric-sheet/rubric-sheet.js";

const essay = () => document.getElementById("essay")?.focus();

export const open = {
  commit: "Keep it, then mark it",
  template: (question, draft, write, handIn) => openSheet({ question, draft, write, handIn }),
  collect({ texts = {}, aloud = false }, question) {
    const written = stagesOf(question).map(({ id }) => [id, texts[id]?.trim() ?? ""]);
    return aloud || written.some(([, text]) => text) ? { texts: Object.fromEntries(written), aloud } : null;
  },
  missing() {
    if (KEYBOARD.matches) essay();
    return "Write your answer first, or say it aloud and tick that you did.";
  },
  help: "Write as you would speak to an interviewer, or say it aloud. Ctrl Enter goes on from the field.",
  keys: (question, write) => [
    { keys: ["i"], label: "go to the field", run: essay },
    ...(question.open.stages.length
      ? [
          {
            keys: question.open.stages.slice(0, 9).map((_, index) => String(index + 1)),
            label: "go to a stage",
            run: (key) => write({ stage: question.open.stages[Number(key) - 1].id }),
          },
        ]
      : []),
    { keys: ["Control+Enter"], label: question.open.stages.length ? "next stage; keep it at the last" : "keep it, then mark it" },
  ],
  revealed: rubricSheet,
  markBar: rubricBar,
  markingHelp: "Mark each point against what an answer of this level says. Your own text stays in view.",
  marking(now, actions) {
    const { rubric } = now.revealed;
    const front = inFront(now);
    const step = (by) => () => {
      const point = rubric[rubric.indexOf(front) + by];
      if (point) goToPoint(actions, point);
    };
    return [
      ...CHOICES.map(({ key, share, label }) => ({
        keys: [key],
        label: `the point in front: ${label.toLowerCase()}`,
        run: () => markPoint(now, actions, front, share),
      })),
      { keys: ["ArrowDown", "j"], label: "next point", run: step(1) },
      { keys: ["ArrowUp", "k"], label: "point before", run: step(-1) },
      { keys: ["m"], label: "unfold the model answers", run: unfoldModels },
      { keys: ["Enter", "Space"], label: "done marking", run: () => finishMarking(now, actions) },
    ];
  },
};
