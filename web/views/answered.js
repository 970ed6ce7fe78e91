import { html } from "/vendor/lit-html/lit-html.js";
import { prose } from "/lib/html.js";
import { verdictPanel } from "/components/verdict-panel/verdict-panel.js";

/** The same card after the answer: the stem, then the verdict where the options were. */
export const answered = ({ verdict, sending }, actions) => html`
  <article class="question-card" aria-busy=${sending}>
    <h1 class="unseen">Answered question</h1>
    <div class="stem prose" ${prose(verdict.stemHtml)}></div>
    ${verdictPanel(verdict, { focus: true })}
    <div class="answer-bar">
      <button type="button" class="button primary" aria-disabled=${sending} @click=${actions.next}>
        ${sending ? "One moment" : verdict.more ? "Next question" : "Finish"} <kbd aria-hidden="true">↵</kbd>
      </button>
    </div>
  </article>
`;
