import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get } from "/lib/api.js";
import { loaded } from "/views/loaded.js";
import { prose } from "/lib/html.js";
import { startSitting } from "/lib/start.js";
import { count, day } from "/lib/words.js";
import { emptyState } from "/components/empty-state/empty-state.js";
import { progressTabs } from "/components/tabs/tabs.js";

const FIRST = 8;

/** What one confuses, with what sets it right. */
export const open = ({ update }) => loaded({ title: "Mix-ups", update, fetch: () => get("/api/misconceptions"), view });

const view = (data) => html`<div class="document">
  ${progressTabs("/progress/misconceptions")} ${data.misconceptions.length ? known(data) : none(data)}
</div>`;

function known({ summary, answers, misconceptions }) {
  const still = misconceptions.filter(({ setRight }) => !setRight);
  const gone = misconceptions.filter(({ setRight }) => setRight);
  return html`
    <h1>What do you mix up?</h1>
    <section>
      <p class="summary">${summary} Looked at: your newest ${count(answers, "answer")}.</p>
    </section>
    ${still.length
      ? html`<section>
          <h2>What is still there?</h2>
          <ul class="banks">${still.slice(0, FIRST).map(entry)}</ul>
          ${still.length > FIRST
            ? html`<details>
                <summary>${still.length - FIRST} more</summary>
                <ul class="banks">${still.slice(FIRST).map(entry)}</ul>
              </details>`
            : nothing}
        </section>`
      : nothing}
    ${gone.length
      ? html`<section>
          <h2>What have you set right?</h2>
          <p class="summary">The last two answers that could have shown these did not.</p>
          <details>
            <summary>${count(gone.length, "mix-up")}</summary>
            <ul class="banks">${gone.map(entry)}</ul>
          </details>
        </section>`
      : nothing}
  `;
}

const entry = ({ title, correctionHtml, met, fell, lastDate, shownBy, practise }) => html`<li>
  <header>
    <h3>${title}</h3>
    ${practise.length
      ? html`<button type="button" class="button small" @click=${() => drill(practise)}>Practise<span class="unseen"> this: ${title}</span></button>`
      : nothing}
  </header>
  <p class="small muted">${frequency(fell, met)}, last on ${day(lastDate)}</p>
  <div class="prose" ${prose(correctionHtml)}></div>
  ${shownBy.length
    ? html`<details>
        <summary>${shownBy.length === 1 ? "The question that showed it" : `The ${shownBy.length} questions that showed it`}</summary>
        <ul class="question-list">
          ${shownBy.map(
            ({ id, stemHtml }) => html`<li>
              <div class="prose excerpt" ${prose(stemHtml)}></div>
              <p class="small"><a href="/question/${id}">Look at it<span class="unseen">: ${id}</span></a></p>
            </li>`,
          )}
        </ul>
      </details>`
    : nothing}
</li>`;

const frequency = (fell, met) => (met === 1 ? "The one time it could show" : `${fell} of ${met} times lately`);

const drill = (questions) => startSitting({ mode: "quiz", size: Math.min(10, questions.length), questions });

const none = ({ answers }) =>
  emptyState({
    title: "No mix-up has shown",
    text: html`<p>
      ${answers
        ? "None of your newest answers was one that a known misconception leads to."
        : "Wrong options are built on known misconceptions. When you pick one, it is named here with what sets it right."}
    </p>`,
    actions: html`<a class="button primary" href="/">Practise</a>`,
  });
