import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { live } from "/vendor/lit-html/directives/live.js";
import { get } from "/lib/api.js";
import { local } from "/lib/keep.js";
import { startSitting } from "/lib/start.js";
import { knobs } from "/lib/shown.js";
import { count, percent } from "/lib/words.js";
import { loaded } from "/views/loaded.js";
import { band, readyBar, readyLegend } from "/components/ready-bar/ready-bar.js";
import { progressTabs } from "/components/tabs/tabs.js";

/** What share of fresh questions one would know on the day. */
export function open({ update }) {
  const page = loaded({ title: "Readiness", update, fetch: () => fetchReadiness(chosen()), view: (data) => view(data, choose) });
  return page;

  function choose(patch) {
    local.write("readiness", { ...chosen(), ...patch });
    page.refresh();
  }
}

const chosen = () => local.read("readiness") ?? {};

/** The profile chosen on this page, as a query. */
export const profileChosen = () => (chosen().profile ? { profile: chosen().profile } : {});

/** A day that has passed is no day to be ready for. */
function fetchReadiness({ profile, date }) {
  const query = new URLSearchParams();
  if (profile) query.set("profile", profile);
  if (date && date >= new Date().toISOString().slice(0, 10)) query.set("date", date);
  return get(`/api/readiness?${query}`);
}

const view = (data, choose) => html`<div class="document readiness">
  ${progressTabs("/progress/readiness")}
  <h1>How ready are you?</h1>
  <section>
    ${question(data, choose)} ${headline(data)}
    <p class="summary">${data.summary}</p>
    <p class="small muted">
      The share of questions you have never met that you would get right, lucky guesses taken off and forgetting until the day
      counted in. It says nothing about whether you will pass: an interview is more than questions.
    </p>
  </section>
  ${data.low === null ? begin(data) : known(data)}
</div>`;

const question = ({ profile, profiles, date }, choose) => html`<div class="row readiness-choice">
  <label>For <select class="field" @change=${(event) => choose({ profile: event.target.value })}>
      ${profiles.map(({ id, title }) => html`<option value=${id} ?selected=${id === profile.id}>${title}</option>`)}
    </select></label>
  <label>on <input
      class="field"
      type="date"
      required
      .value=${live(date)}
      @change=${(event) => (event.target.reportValidity() ? choose({ date: event.target.value }) : null)}
    ></label>
</div>`;

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
          <button type="button" class="button small" @click=${() => practise(move)}>
            Five questions<span class="unseen"> on ${move.topic.title}</span>
          </button>
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
