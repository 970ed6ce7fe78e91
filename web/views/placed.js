import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get } from "/lib/api.js";
import { tab } from "/lib/keep.js";
import { knobs } from "/lib/shown.js";
import { count } from "/lib/words.js";
import { again } from "/views/placement.js";
import { loaded } from "/views/loaded.js";
import { readiness } from "/views/readiness.js";
import { band, hintBar } from "/components/ready-bar/ready-bar.js";

/** What came of a placement: the first band, and what to do next. */
export const open = ({ params, update }) =>
  loaded({ title: "Placement", update, fetch: () => read(params.id), view: ({ sitting, ready }) => view(sitting, ready) });

async function read(id) {
  const sitting = await get(`/api/sittings/${encodeURIComponent(id)}`);
  return { sitting, ready: await readiness({ date: "today" }) };
}

const view = (sitting, ready) => html`<div class="document readiness">
  <h1>Where you stand</h1>
  ${ready.low === null ? tooFew(sitting, ready) : known(sitting, ready)}
</div>`;

const tooFew = ({ id }, { answers, needed }) => html`<section>
  <p class="readiness-figure words">Not enough evidence yet</p>
  <p class="summary">
    ${count(answers, "answer")} so far; a first band takes ${needed}. What you have answered counts in any case.
  </p>
  <p class="row">
    ${tab.read("placement") === id
      ? html`<button type="button" class="button primary" @click=${() => again(id)}>Go on with the placement</button>`
      : html`<a class="button primary" href="/placement">Back to the placement</a>`}
    <a class="button" href="/">Practise instead</a>
  </p>
</section>`;

const known = (sitting, { low, high, answers, profile, banks, moves }) => html`
  <section>
    <p class="readiness-figure">${band({ low, high })}</p>
    <span class="ready-bar wide some" aria-hidden="true" ${knobs({ low, high })}></span>
    <p class="summary">
      That is the share of fresh questions you would get right today, for ${profile.title.toLowerCase()}, nine times in ten. It is
      wide because ${count(answers, "first answer")} cannot say more; every day of practice narrows it.
    </p>
  </section>
  <section>
    <h2>What does each bank hint at?</h2>
    <p class="summary">A few answers each: a hint where to look, no more than that.</p>
    <ul class="ready-banks list">
      ${banks.map(({ bank, ready }) => html`<li class="hint"><span>${bank.title}</span> ${ready ? hintBar(ready) : nothing}</li>`)}
    </ul>
  </section>
  <section>
    <h2>What to do next?</h2>
    <p>
      Practise a little each day.
      ${moves.length
        ? html`Most is to be learned, and to be learned about you, in ${moves.map(({ topic }) => topic.title).join(", ")}.`
        : nothing}
      What you missed comes back by itself.
    </p>
    <p class="row">
      <a class="button primary" href="/">Practise</a>
      <a class="button" href="/progress/readiness">Readiness in detail</a>
      ${tab.read("placement") === sitting.id
        ? html`<button type="button" class="button" @click=${() => again(sitting.id)}>Go on with the placement</button>`
        : nothing}
    </p>
  </section>
`;
