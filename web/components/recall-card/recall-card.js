import { html } from "/vendor/lit-html/lit-html.js";
import { prose } from "/lib/html.js";

export const RATINGS = [
  { rating: 1, label: "Again", means: "not recalled" },
  { rating: 2, label: "Hard", means: "with effort, or just in part" },
  { rating: 3, label: "Good", means: "recalled" },
  { rating: 4, label: "Easy", means: "at once" },
];

/** The back of a card. */
export const recallBack = ({ revealed }) => html`
  <section class="recall-back" aria-label="The answer">
    <div class="prose" ${prose(revealed.backHtml)}></div>
  </section>
`;

/** How well it was recalled. */
export const ratingBar = ({ sending }, actions) => html`
  <div class="answer-bar ratings" role="group" aria-label="How well did you know it?">
    ${RATINGS.map(
      ({ rating, label, means }) => html`<button
        type="button"
        class="button ${rating === 3 ? "primary" : ""}"
        aria-disabled=${sending}
        @click=${() => actions.handMarks({ rating })}
      >
        <span class="name"><kbd aria-hidden="true">${rating}</kbd> ${label}</span>
        <span class="means">${means}</span>
      </button>`,
    )}
  </div>
`;
