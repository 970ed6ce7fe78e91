import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { keyed } from "/vendor/lit-html/directives/keyed.js";
import { KINDS } from "/components/kinds/kinds.js";
import { confidenceKeys } from "/components/confidence-keys/confidence-keys.js";
import { hintList } from "/components/hint-list/hint-list.js";
import { prose } from "/lib/html.js";
import { focused } from "/lib/shown.js";

const STANDINGS = {
  new: "New",
  due: "Due",
  ahead: "Ahead of its day",
  returned: "Back again",
  quiz: "Quiz",
  placement: "Placement",
};

/** A question to be answered: the stem, the place to answer, how sure, the hints. */
export function questionCard({ turn, draft, sending, notice }, { write, submit, takeHint }) {
  const { question, askConfidence, token } = turn;
  const kind = KINDS[question.kind];
  if (!kind) return unknownKind(question);
  return html`
    <article class="question-card" aria-labelledby="stem" aria-busy=${sending}>
      <h1 class="unseen" tabindex="-1" ${focused(kind.takesFocus?.(question) ? null : token)}>Question</h1>
      <p class="standing small muted">${STANDINGS[question.standing] ?? ""}</p>
      <div id="stem" class="stem prose" ${prose(question.stemHtml)}></div>
      ${keyed(token, kind.template(question, draft, write, () => submit("think")))}
      <div class="notice" role="alert">${notice ? html`<p>${notice}</p>` : nothing}</div>
      ${hintList({ hints: question.hints, take: takeHint })}
      ${confidenceKeys({
        ask: askConfidence && !kind.commit,
        ready: kind.collect(draft, question) !== null,
        sending,
        submit,
        label: kind.commit,
      })}
    </article>
  `;
}

const unknownKind = (question) => html`
  <article class="question-card">
    <h1>This page cannot show a question of the kind “${question.kind}”.</h1>
    <p>Reload the page to get the newest version, or skip the question with <kbd>s</kbd>.</p>
  </article>
`;
