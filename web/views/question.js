import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get, put, remove } from "/lib/api.js";
import { loaded } from "/views/loaded.js";
import { icon } from "/lib/icon.js";
import { prose } from "/lib/html.js";
import { telling, toast } from "/lib/overlay.js";
import { startSitting } from "/lib/start.js";
import { visitor } from "/lib/visitor.js";
import { KIND_WORDS, LEVELS, count, day, days, seconds, shortDay } from "/lib/words.js";
import { markNow } from "/components/mark-now/mark-now.js";
import { markedAgain } from "/components/verdict-panel/marked-again.js";
import { curvePlot } from "/components/curve-plot/curve-plot.js";
import { reportTrail } from "/components/report-trail/report-trail.js";
import { editing } from "/components/wording-form/editing.js";
import { talkPanel } from "/components/talk-panel/talk-panel.js";
import { temperatureDot } from "/components/temperature-dot/temperature-dot.js";

const MARKS = { right: ["check", "Right"], partly: ["check", "Partly right"], wrong: ["x", "Not quite"] };
const SURE = { guess: "a guess", think: "thought so", sure: "sure" };

/** One question with all that happened to its card. */
export function open({ params, update }) {
  const path = `/api/questions/${params.pack}/${params.slug}`;
  const beside = { reports: [], talk: null, edits: null };
  const fetch = async () => {
    const [data, { reports }, edits] = await Promise.all([get(path), get(`${path}/flags`), get(`${path}/suggestions`)]);
    beside.edits = edits;
    beside.reports = reports;
    if (data.keyHtml !== null && visitor.get().hosted) beside.talk ??= talkPanel({ question: data.id, update });
    return data;
  };
  const page = loaded({ title: "Question", update, fetch, view: (data) => view(data, { suspend }, beside) });
  return page;

  async function suspend(on) {
    await telling(async () => {
      await (on ? put(`${path}/suspension`, {}) : remove(`${path}/suspension`));
      await page.refresh();
      toast(on ? "Put away: it will not be asked again." : "Brought back.", () => suspend(!on));
    });
  }
}

const view = (data, actions, { reports, talk, edits }) => html`<div class="document question-page">
  <header>
    <p class="small muted">
      <a href="/banks?pack=${data.bank.id}&topic=${data.topic.id}">${data.bank.title}, ${data.topic.title}</a>
      · ${LEVELS[data.level] ?? data.level} · ${KIND_WORDS[data.kind] ?? data.kind}
    </p>
    <h1 class="unseen">Question ${data.id}</h1>
    <div class="prose stem" ${prose(data.stemHtml)}></div>
    ${standing(data)} ${data.unmarked ? toMark(data) : nothing}
    <p class="row">
      ${data.standing.suspended
        ? html`<button type="button" class="button primary" @click=${() => actions.suspend(false)}>Bring it back</button>`
        : html`<button type="button" class="button primary" @click=${() => practise(data.id)}>Practise it now</button>
            <button type="button" class="button" @click=${() => actions.suspend(true)}>${icon("eye-off")} Put away</button>`}
    </p>
  </header>
  ${data.keyHtml === null ? nothing : key(data)}
  ${data.curve ? curve(data.curve) : nothing}
  ${data.history.length ? history(data.history) : nothing}
  ${talk?.() ?? nothing} ${reportTrail({ reports })} ${editing(data, edits)}
  <section>
    <h2>About this question</h2>
    <p class="small muted">
      ${data.id}, revision ${data.revision}, ${count(data.variants, "variant")}, about ${seconds(data.seconds * 1000)}.
    </p>
    ${data.references.length
      ? html`<ul class="references small">
          ${data.references.map(({ title, url }) => html`<li>${url ? html`<a href=${url} rel="noopener">${title}</a>` : title}</li>`)}
        </ul>`
      : nothing}
  </section>
</div>`;

const practise = (id) => startSitting({ mode: "quiz", size: 1, questions: [id] });

const toMark = ({ unmarked, keyHtml }) => html`<div class="row">
  <p class="muted">Your last answer is kept and not marked yet${keyHtml === null ? ", so the answer stays covered" : nothing}.</p>
  ${markNow(unmarked)}
</div>`;

function standing({ unmarked, standing: { suspended, buriedUntil, reviews, lapses, stability, dueDate } }) {
  if (suspended) return html`<p class="muted">Put away: it is not asked until you bring it back.</p>`;
  if (!reviews && unmarked) return nothing;
  if (!reviews) return html`<p class="muted">Not answered yet, so its answer stays covered.</p>`;
  return html`<p class="muted">
    ${count(reviews, "review")}${lapses ? `, forgotten ${lapses === 1 ? "once" : `${lapses} times`}` : nothing}; stability
    ${temperatureDot(stability)}; due on ${day(dueDate)}${buriedUntil ? `, put aside until ${day(buriedUntil)}` : nothing}.
  </p>`;
}

const key = ({ keyHtml, explanationHtml }) => html`<section>
  <details>
    <summary>The answer, and why</summary>
    <div class="prose" ${prose(keyHtml)}></div>
    <div class="prose" ${prose(explanationHtml)}></div>
  </details>
</section>`;

const curve = (data) => html`<section>
  <h2>How well would you recall it?</h2>
  <p class="summary">${data.summary}</p>
  ${curvePlot({ curve: data })}
</section>`;

const history = (reviews) => html`<section>
  <h2>What did you answer?</h2>
  <ol class="answers">${reviews.map(review)}</ol>
</section>`;

function review({ date, ownHtml, verdict, rating, confidence, milliseconds, stabilityBefore, stabilityAfter, intervalDays, dueDate, undone, regraded }) {
  const [mark, word] = MARKS[verdict];
  return html`<li class=${undone ? "undone" : ""}>
    <div class="finding ${verdict}">
      ${icon(mark)}
      <div>
        <p class="what"><span class="label">${word}</span> <span class="prose inline" ${prose(ownHtml)}></span></p>
        ${markedAgain(regraded)}
        <p class="small muted">
          ${undone ? "Undone. " : nothing}${day(date)}, ${[SURE[confidence], seconds(milliseconds)].filter(Boolean).join(", ")}. Rated ${rating}:
          stability ${temperatureDot(stabilityBefore)} → ${temperatureDot(stabilityAfter)}, next after ${days(intervalDays)} on ${shortDay(dueDate)}.
        </p>
      </div>
    </div>
  </li>`;
}
