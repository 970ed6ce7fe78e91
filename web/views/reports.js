import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get, put, inWords } from "/lib/api.js";
import { prose } from "/lib/html.js";
import { toast } from "/lib/overlay.js";
import { moment } from "/lib/words.js";
import { loaded } from "/views/loaded.js";
import { STATES, trail } from "/components/report-trail/report-trail.js";

const FILTERS = [["open", "Open"], ["confirmed", "Confirmed"], ["fixed", "Mended"], ["remarked", "Graded again"], ["declined", "Found right"]];
const NEXT = { open: ["confirmed", "fixed", "declined"], confirmed: ["fixed", "declined"], fixed: ["confirmed"], declined: ["confirmed"], remarked: [] };
const VERBS = { confirmed: "Something is wrong", fixed: "It is mended", declined: "It is right" };

/** Reports of wrong questions, for those who can do something about them. */
export function open({ update }) {
  let state = "open";
  const fetch = (before = "") => get(`/api/flags?state=${state}${before ? `&before=${before}` : ""}`);
  const page = loaded({ title: "Reports", update, keys: () => [], fetch: () => fetch(), view: (data) => view(data, { state, choose, move, more }) });
  const fail = (problem) => toast(inWords(problem));

  function choose(next) {
    state = next;
    page.refresh();
  }

  async function more() {
    const data = page.data();
    const next = await fetch(data.next);
    page.change({ reports: [...data.reports, ...next.reports], next: next.next });
  }

  async function move(event, one) {
    event.preventDefault();
    const form = event.target;
    const to = event.submitter.value;
    try {
      await put(`/api/flags/${one.id}/state`, { state: to, revision: to === "fixed" ? Number(form.elements.revision.value) : null, note: form.elements.note.value });
      toast(`The report is ${STATES[to]}.`);
    } catch (problem) {
      fail(problem);
    }
    page.refresh();
  }
  return page;
}

const view = ({ reports, next }, { state, choose, move, more }) => html`<div class="document">
  <header>
    <h1>What do learners report?</h1>
    <p class="summary">Everybody sees at the question what became of a report. When its key is corrected in a new revision, answers are graded again and the reporter is told.</p>
    <p class="row"><label for="report-state">Show</label>
      <select class="field" id="report-state" @change=${({ target }) => choose(target.value)}>
        ${FILTERS.map(([value, label]) => html`<option value=${value} .selected=${value === state}>${label}</option>`)}
      </select>
    </p>
  </header>
  <section>
    <h2 class="unseen">Reports</h2>
    ${reports.length ? html`<ul class="reports">${reports.map((one) => report(one, move))}</ul>` : html`<p class="summary">No report is in this state.</p>`}
    ${next ? html`<button class="button" type="button" @click=${more}>Show more</button>` : nothing}
  </section>
</div>`;

const report = (one, move) => html`<li>
  <p class="small"><a href=${`/question/${one.question}`}>${one.question}</a> <span class="muted">· ${one.bank.title} · revision ${one.revision}${one.current === one.revision ? "" : one.current === null ? ", in no bank now" : `, now ${one.current}`}, variant ${one.variant} · ${moment(one.at)}</span></p>
  <div class="prose excerpt" ${prose(one.stemHtml)}></div>
  <blockquote class="own-words">${one.text}</blockquote>
  ${one.ownHtml === null ? html`<p class="small muted">Reported without an answer.</p>` : html`<p class="small">Their answer: <span class="prose inline" ${prose(one.ownHtml)}></span></p>`}
  ${one.order.length ? html`<p class="small muted">Shown in the order ${one.order.join(", ")}</p>` : nothing}
  ${trail(one)} ${NEXT[one.state].length ? decide(one, move) : nothing}
</li>`;

const decide = (one, move) => html`<form class="say" @submit=${(event) => move(event, one)}>
  <label for=${`note-${one.id}`}>What you found, if you like</label>
  <textarea class="field" id=${`note-${one.id}`} name="note" rows="2" maxlength="1000"></textarea>
  ${NEXT[one.state].includes("fixed")
    ? html`<label for=${`rev-${one.id}`}>Mended in revision</label>
        <input class="field" id=${`rev-${one.id}`} name="revision" type="number" min="1" max="100000" .value=${String((one.current ?? one.revision) + (one.current === one.revision ? 1 : 0))}>`
    : nothing}
  <p class="row">${NEXT[one.state].map((to) => html`<button class="button" value=${to}>${VERBS[to]}</button>`)}</p>
</form>`;
