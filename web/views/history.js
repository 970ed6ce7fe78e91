import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get } from "/lib/api.js";
import { loaded } from "/views/loaded.js";
import { MODES, count, minutes, moment, percent } from "/lib/words.js";
import { telling } from "/lib/overlay.js";
import { progressTabs } from "/components/tabs/tabs.js";
import { emptyState } from "/components/empty-state/empty-state.js";

const PAGE = 20;

/** Every sitting, newest first. */
export function open({ update }) {
  const page = loaded({ title: "History", update, fetch: () => get(`/api/sittings?limit=${PAGE}`), view });
  return page;

  function view({ sittings, next }) {
    if (!sittings.length) return html`<div class="document">${progressTabs("/history")} ${none()}</div>`;
    return html`<div class="document">
      ${progressTabs("/history")}
      <h1>Which sittings have there been?</h1>
      <ol class="sittings">
        ${sittings.map(sitting)}
      </ol>
      ${next ? html`<button type="button" class="button" @click=${more}>Earlier sittings</button>` : nothing}
    </div>`;
  }

  async function more() {
    const { sittings, next } = page.data();
    await telling(async () => {
      const older = await get(`/api/sittings?limit=${PAGE}&before=${encodeURIComponent(next)}`);
      page.change({ sittings: [...sittings, ...older.sittings], next: older.next });
    });
  }
}

const sitting = ({ id, mode, startedAt, answers, score, milliseconds, banks }) => html`
  <li>
    <a href="/history/${id}">
      <span class="when">${moment(startedAt)}</span>
      <span class="score tabular">${answers ? percent(score) : "no answers"}</span>
      <span class="what small muted">
        ${[mode === "due" ? "" : (MODES[mode] ?? mode), banks.map(({ title }) => title).join(", ")].filter(Boolean).join(": ")}
      </span>
      <span class="size small muted tabular">${count(answers, "answer")}, ${minutes(milliseconds)}</span>
    </a>
  </li>
`;

const none = () =>
  emptyState({
    title: "No sittings yet",
    text: html`<p>Each time you practise, the sitting is kept here with every answer and what came of it.</p>`,
    actions: html`<a class="button primary" href="/">Answer a first question</a>`,
  });
