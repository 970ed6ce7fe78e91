import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { prose } from "/lib/html.js";
import { day, inDays, shortDay } from "/lib/words.js";

const SHOWN = 3;

/** What changed in questions that one has met, each until it is dismissed. */
export const noticeList = ({ notices, total, dismiss }) =>
  notices.length
    ? html`<section class="notices">
        <h2 id="notices" tabindex="-1">What changed in questions you have met?</h2>
        <ul>
          ${notices.slice(0, SHOWN).map((notice) => item(notice, dismiss))}
        </ul>
        ${notices.length > SHOWN ? rest(notices.slice(SHOWN), total - SHOWN, dismiss) : nothing}
        ${notices.length > 1
          ? html`<button type="button" class="button small" @click=${() => dismiss(notices)}>Dismiss all</button>`
          : nothing}
      </section>`
    : nothing;

const rest = (notices, more, dismiss) => html`<details>
  <summary>${more} more</summary>
  <ul>
    ${notices.map((notice) => item(notice, dismiss))}
  </ul>
</details>`;

const item = (notice, dismiss) => html`<li class="edit-notice" data-kind=${notice.kind}>
  ${notice.stemHtml ? html`<div class="prose stem" ${prose(notice.stemHtml)}></div>` : nothing}
  <p class="says">${SAYS[notice.kind]?.(notice) ?? "This question was edited."} ${back(notice)}</p>
  ${notice.note ? html`<p class="small muted">The author says: ${notice.note}</p>` : nothing}
  <p class="foot">
    <span class="small muted">${notice.bank.title}</span>
    <button type="button" class="button small" @click=${() => dismiss([notice])}>
      Dismiss<span class="unseen"> this notice on ${notice.question}</span>
    </button>
  </p>
</li>`;

const SAYS = {
  right: (it) => html`This question was corrected on ${on(it)}: ${answer(it)} now counts as right.`,
  wrong: (it) => html`This question was corrected on ${on(it)}: ${answer(it)} no longer counts as right.`,
  corrected: (it) =>
    html`What you were shown as the answer was corrected on ${on(it)}; ${answer(it)} counts as it did.`,
  reworded: (it) => html`This question was reworded on ${on(it)}. It asks the same, and comes back when it would have.`,
  left: (it) => html`This question left its bank on ${on(it)}. Your answers are kept, and your progress too, should it return.`,
  remarked: (it) =>
    html`What you reported about this question led to a corrected key on ${on(it)}, and answers were graded again. Thank you for looking closely.`,
  replaced: (it) => html`Another question took the place of this one on ${on(it)}. It will be asked as a new one.`,
};

const on = ({ at }) => shortDay(at.slice(0, 10));

const answer = ({ own, answeredAt }) =>
  html`your answer${answeredAt ? html` of ${shortDay(answeredAt.slice(0, 10))}` : nothing}${own
    ? html`, <span class="prose inline own" ${prose(own)}></span>,`
    : nothing}`;

function back({ comesBack, inDays: days }) {
  if (!comesBack) return nothing;
  return html`It comes back ${days < 2 ? inDays(days, comesBack) : html`on ${day(comesBack)}`}.`;
}
