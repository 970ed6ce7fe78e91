import { html } from "/vendor/lit-html/lit-html.js";
import { RATINGS, recallBack, ratingBar } from "/components/recall-card/recall-card.js";

export const recall = {
  commit: "Show the answer",
  template: () => html`<p class="small muted">Say the answer to yourself, whole. Then show it.</p>`,
  collect: () => ({ turned: true }),
  missing: null,
  help: "Recall the answer, then show it with Space or Enter.",
  keys: () => [],
  revealed: recallBack,
  markBar: ratingBar,
  markingHelp: "Say how well you knew it: the next time follows from that.",
  marking: (now, actions) => [
    ...RATINGS.map(({ rating, label, means }) => ({
      keys: [String(rating)],
      label: `${label.toLowerCase()}: ${means}`,
      run: () => actions.handMarks({ rating }),
    })),
    { keys: ["Enter", "Space"], label: "good", run: () => actions.handMarks({ rating: 3 }) },
  ],
};
