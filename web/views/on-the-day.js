import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { live } from "/vendor/lit-html/directives/live.js";
import { announce } from "/lib/announce.js";
import { inWords } from "/lib/api.js";
import { decide, preview } from "/lib/plan.js";
import { telling, toast } from "/lib/overlay.js";
import { knobs } from "/lib/shown.js";
import { day, lasting, percent } from "/lib/words.js";

/** Recall on the day of the next interview, and what other minutes a day would make of it. */
export function onTheDay({ update, changed }) {
  let tried = null;
  let asked = 0;

  async function attempt(plan, minutes) {
    const mine = ++asked;
    tried = { minutes, outlook: null };
    update();
    try {
      const outlook = await preview({ ...plan, minutes });
      if (mine !== asked) return;
      tried = { minutes, outlook };
      announce(said(outlook));
    } catch (problem) {
      if (mine !== asked) return;
      tried = null;
      toast(inWords(problem));
    }
    update();
  }

  async function take(plan, minutes) {
    await telling(async () => {
      await decide({ ...plan, minutes }, `${lasting(minutes)} a day: the plan is changed.`, changed);
      tried = null;
      changed();
    });
  }

  return ({ plan, outlook }) => html`<section>
    <h2>What will you recall on the day?</h2>
    ${plan && outlook ? known(plan, outlook, tried, attempt, take) : none()}
  </section>`;
}

const none = () => html`
  <p class="summary">With a date and a role this shows the share you will recall on that day, and what more or less time would change.</p>
  <a class="button" href="/plan">Make a plan</a>
`;

function known(plan, outlook, tried, attempt, take) {
  const shown = tried?.outlook ?? outlook;
  const minutes = tried?.minutes ?? plan.minutes;
  const [next] = shown.interviews;
  return html`
    <p class="summary">${said(shown)}</p>
    ${next.recall === null
      ? nothing
      : html`<p class="readiness-figure">${percent(next.recall)} <span class="muted">${percent(next.low)} to ${percent(next.high)}</span></p>
          <span class="ready-bar wide solid" aria-hidden="true" ${knobs({ low: next.low, high: next.high })}></span>`}
    <label class="setting wide" for="minutes-a-day">
      <span>Minutes a day <output class="tabular" .value=${live(String(minutes))}></output>${tried && !tried.outlook ? html` <span class="small muted">computing</span>` : nothing}</span>
      <input
        id="minutes-a-day"
        type="range"
        min="5"
        max=${Math.max(120, plan.minutes)}
        step="5"
        .value=${live(String(minutes))}
        @input=${(event) => (event.target.labels[0].querySelector("output").value = event.target.value)}
        @change=${(event) => attempt(plan, event.target.valueAsNumber)}
      >
    </label>
    ${tried?.outlook && tried.minutes !== plan.minutes
      ? html`<button type="button" class="button" @click=${() => take(plan, tried.minutes)}>Plan ${lasting(tried.minutes)} a day</button>`
      : nothing}
  `;
}

const said = ({ interviews: [next] }) =>
  next.recall === null
    ? `Too little is known yet to say what you will recall on ${day(next.date)}.`
    : `On ${day(next.date)} you will recall about ${percent(next.recall)} of what may be asked, four times in five ${percent(next.low)} to ${percent(next.high)}.`;
