import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { inWords } from "/lib/api.js";
import { focused } from "/lib/shown.js";
import { EMPTY, decide, interview, later, localDate } from "/lib/plan.js";
import { shortDay } from "/lib/words.js";
import { dateField } from "/components/date-field/date-field.js";

const WHEN = [[7, "In a week"], [14, "Two weeks"], [28, "Four weeks"], [56, "Eight weeks"]];
const ROLES = [
  ["junior", "Junior generalist"], ["senior", "Senior generalist"], ["principal", "Principal"],
  ["recommender", "Recommender, ads or search"], ["llm", "LLM or GenAI engineer"],
  ["platform", "ML platform or MLOps"], ["startup", "First ML hire of a start-up"],
];
const MINUTES = [10, 20, 30, 45, 60];
const STEPS = ["date", "role", "minutes"];

/**
 * A plan in three taps: date, role, minutes. Each can be skipped. `made(page)` is told of the plan,
 * `left()` that the learner wants none now.
 */
export function planMaker({ update, made, left }) {
  let state = { step: "date", choice: {}, moved: null };
  const change = (patch) => {
    state = { ...state, ...patch };
    update();
  };

  const choose = (patch) => {
    const choice = { ...state.choice, ...patch };
    const step = STEPS[STEPS.indexOf(state.step) + 1];
    if (step) change({ choice, step, moved: step });
    else make(choice);
  };

  async function make({ date, profile = "senior", minutes = 20 }) {
    change({ step: "making" });
    try {
      made(await decide({ ...EMPTY, minutes, interviews: [interview({ date, profile })] }, "The plan is made.", () => made(null)));
    } catch (problem) {
      change({ step: "date", moved: "date", fault: inWords(problem) });
    }
  }

  function takeDate(event) {
    event.preventDefault();
    choose({ date: event.target.querySelector("input").value });
  }

  function view() {
    return html`<section class="plan-maker" aria-labelledby="plan-ask" aria-busy=${state.step === "making"}>
      ${state.step === "making" ? html`<p class="muted" role="status" tabindex="-1" ${focused("making")}>Making the plan</p>` : ask()}
    </section>`;
  }

  const ask = () => html`
    <p class="small muted">Step ${STEPS.indexOf(state.step) + 1} of 3</p>
    <h2 id="plan-ask" tabindex="-1" ${focused(state.moved)}>${TITLES[state.step]}</h2>
    ${state.fault ? html`<p class="review" role="alert">${state.fault}</p>` : nothing}
    <div class="chips">${CHIPS[state.step]()}</div>
    <p><button type="button" class="button plain small" @click=${() => SKIPS[state.step]()}>${state.step === "date" ? "Not now" : "Skip"}</button></p>
  `;

  const TITLES = { date: "When is your interview?", role: "What is the role?", minutes: "How many minutes a day?" };
  const SKIPS = { date: left, role: () => choose({}), minutes: () => choose({}) };
  const chip = (label, patch, note) => html`<button type="button" class="button chip" @click=${() => choose(patch)}>
    ${label}${note ? html` <span class="small muted">${note}</span>` : nothing}
  </button>`;
  const CHIPS = {
    date: () => html`${WHEN.map(([days, label]) => chip(label, { date: later(localDate(), days) }, shortDay(later(localDate(), days))))}
      <form class="chip-date" @submit=${takeDate}>
        <label>or on ${dateField({ min: later(localDate(), 1), max: later(localDate(), 700), choose: (date) => choose({ date }), button: true })}</label>
        <button class="button">Take this date</button>
      </form>`,
    role: () => ROLES.map(([profile, title]) => chip(title, { profile })),
    minutes: () => MINUTES.map((minutes) => chip(`${minutes} minutes`, { minutes })),
  };

  return { view };
}
