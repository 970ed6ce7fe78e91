import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { prose } from "/lib/html.js";
import { focused } from "/lib/shown.js";

/** An answer that was committed, and what its author is to mark it by. */
export const revealed = (now, actions, kind) => html`
  <article class="question-card revealed ${now.revealed.kind}" aria-busy=${now.sending}>
    <h1 class="unseen" tabindex="-1" ${focused(now.revealed.answerId)}>Mark your answer</h1>
    <div class="stem prose" ${prose(now.revealed.stemHtml)}></div>
    ${kind.revealed(now, actions)}
    <div class="notice" role="alert">${now.notice ? html`<p>${now.notice}</p>` : nothing}</div>
    ${kind.markBar(now, actions)}
  </article>
`;
