import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get } from "/lib/api.js";
import { local } from "/lib/keep.js";
import { startSitting } from "/lib/start.js";
import { knobs } from "/lib/shown.js";
import { later, localDate } from "/lib/plan.js";
import { count, day, percent } from "/lib/words.js";
import { loaded } from "/views/loaded.js";
import { dateField } from "/components/date-field/date-field.js";
import { band, readyBar, readyLegend } from "/components/ready-bar/ready-bar.js";
import { weightsForm } from "/components/weights-form/weights-form.js";
import { progressTabs } from "/components/tabs/tabs.js";

/** What share of fresh questions one would know on the day. */
export function open({ update }) {
  const page = loaded({ title: "Readiness", update, fetch: readiness, view: (data) => view(data, { choose, back }) });
  return page;

  function choose(patch) {
    local.write("readiness", { ...(local.read("readiness") ?? {}), ...patch, plan: stamp(page.data()) });
    page.refresh();
  }

  function back() {
    local.write("readiness", null);
    page.refresh();
  }
}

/** By this a choice made on this page knows the plan it was made under. */
const stamp = ({ planned }) => JSON.stringify(planned);

/**
 * Readiness as it was last asked for on this page. What was chosen before the plan was last changed
 * is forgotten: then the plan counts.
 */
export async function readiness(more = {}) {
  const chosen = local.read("readiness");
  const found = await fetchReadiness({ ...chosen, ...more });
  if (!chosen || chosen.plan === stamp(found)) return found;
  local.write("readiness", null);
  return fetchReadiness(more);
}

/** A day that has passed is no day to be ready for. */
function fetchReadiness({ profile, weights, date }) {
  const query = new URLSearchParams();
  if (weights) query.set("weights", Object.entries(weights).map(([bank, weight]) => `${bank}:${weight}`).join(","));
  else if (profile) query.set("profile", profile);
  if (date === "today" || date >= localDate()) query.set("date", date);
  return get(`/api/readiness?${query}`);
}

const view = (data, acts) => html`<div class="document readiness">
  ${progressTabs("/progress/readiness")}
  <h1>How ready are you?</h1>
  <section>
    ${whatFor(data, acts)} ${question(data, acts)} ${headline(data)}
    <p class="summary">${data.summary}</p>
    <p class="small muted">
      The share of questions you have never met that you would get right, lucky guesses taken off and forgetting until the day
      counted in. It says nothing about whether you will pass: an interview is more than questions.
    </p>
  </section>
  ${data.low === null ? begin(data) : known(data)}
</div>`;

/** Which interview it is for, and the way back to it from another choice. */
function whatFor({ planned, profile, date, banks }, { back }) {
  if (!planned) return html`<p>No interview is planned: choose a role and a day, or <a href="/plan">make a plan</a>.</p>`;
  const name = `${planned.label || "the next interview"} on ${day(planned.date)}`;
  const same = date === planned.date && profile.id === planned.profile && banks.every(({ bank: { id }, weight }) => weight === (planned.weights[id] ?? 0));
  return same
    ? html`<p>For ${name}, as <a href="/plan">your plan</a> has it.</p>`
    : html`<p class="row">
        <span>Another choice than your plan, which is for ${name}.</span>
        <button type="button" class="button small" @click=${back}>Back to the plan</button>
      </p>`;
}

const question = ({ profile, profiles, date, banks }, { choose }) => html`<div class="row readiness-choice">
    <label>For <select class="field" @change=${(event) => choose({ profile: event.target.value, weights: null })}>
        ${profiles.map(({ id, title }) => html`<option value=${id} ?selected=${id === profile.id}>${title}</option>`)}
      </select></label>
    <label>on ${dateField({ value: date, min: localDate(), max: later(localDate(), 700), choose: (date) => choose({ date }) })}</label>
  </div>
  ${weightsForm({
    banks: banks.map(({ bank: { id, title }, weight }) => ({ id, title, weight })),
    change: (weights) => choose({ profile: "own", weights }),
  })}`;

function headline({ share, low, high, answers }) {
  if (low === null) return html`<p class="readiness-figure words">Not enough evidence yet</p>`;
  return html`<p class="readiness-figure">
      ${share === null ? band({ low, high }) : html`${percent(share)} <span class="muted">${band({ low, high })}</span>`}
      <span class="unseen">of fresh questions, 90% interval</span>
    </p>
    <span class="ready-bar wide ${share === null ? "some" : "solid"}" aria-hidden="true" ${knobs({ low, high })}></span>
    <p class="small muted">From ${count(answers, "first answer")}. ${share === null ? "A single number is shown once the band is 15 points or narrower." : nothing}</p>`;
}

const begin = ({ answers, needed }) => html`<section>
  <h2>How does a first band come about?</h2>
  <p>
    ${answers ? `${count(needed - answers, "more answer")} to questions you have not met will do.` : `${needed} answers to questions you have not met will do.`}
    A placement asks twelve to eighteen from all banks in about seven minutes; you may stop at any time.
  </p>
  <p class="row">
    <a class="button primary" href="/placement">Find out where you stand</a>
    <a class="button" href="/">Just practise</a>
  </p>
</section>`;

const known = ({ banks, moves }) => html`
  <section>
    <h2>What would move it most today?</h2>
    <p class="summary">Topics that weigh much, of which little is known, and in which there is most to gain.</p>
    <ol class="moves list">
      ${moves.map(
        (move) => html`<li>
          <span>${move.topic.title} <span class="small muted">${move.bank.title}, ${count(move.answers, "answer")}</span></span>
          <button type="button" class="button small" @click=${() => practise(move)}>Five questions<span class="unseen"> on ${move.topic.title}</span></button>
        </li>`,
      )}
    </ol>
  </section>
  <section>
    <h2>What is it made of?</h2>
    ${readyLegend()}
    <ul class="ready-banks list">
      ${banks.map(bank)}
    </ul>
  </section>
`;

const practise = ({ bank, topic }) => startSitting({ mode: "quiz", size: 5, packs: [bank.id], topics: [`${bank.id}/${topic.id}`] });

const bank = ({ bank: { title }, weight, ready, topics }) => html`<li>
  <details>
    <summary>
      <span class="name">${title}</span> <span class="small muted nowrap">${weight ? `weighs ${weight}%` : nothing}</span>
      ${readyBar(ready)}
    </summary>
    <ul class="list">
      ${topics.map((one) => html`<li><span>${one.topic.title}</span> ${readyBar(one.ready)}</li>`)}
    </ul>
  </details>
</li>`;
