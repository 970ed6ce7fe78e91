import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { live } from "/vendor/lit-html/directives/live.js";
import { inWords } from "/lib/api.js";
import { decide, interview, later, preview } from "/lib/plan.js";
import { focused } from "/lib/shown.js";
import { count, percent } from "/lib/words.js";
import { interviewForm } from "/views/plan-interview.js";

/** The plan as a form: every change is previewed, kept only when saved, and can be taken back. */
export function planEdit({ update, done }) {
  let state = { draft: null, left: null };
  let asked = 0;
  const change = (patch) => {
    state = { ...state, ...patch };
    update();
  };

  async function edit(patch) {
    const mine = ++asked;
    const draft = { ...state.draft, ...patch };
    change({ draft, fault: null, waiting: true });
    await new Promise((resume) => setTimeout(resume, 250));
    if (mine !== asked) return;
    try {
      const outlook = await preview(draft);
      if (mine === asked) change({ outlook, waiting: false });
    } catch (problem) {
      if (mine === asked) change({ outlook: null, waiting: false, fault: faultIn(draft, problem) });
    }
  }

  async function save() {
    try {
      const page = await decide(state.draft, "The plan is changed.", done);
      leave();
      done(page);
    } catch (problem) {
      change({ fault: faultIn(state.draft, problem) });
    }
  }

  const begin = (plan) => change({ draft: structuredClone(plan), outlook: null, fault: null });

  const leave = () => change({ draft: null, outlook: null, left: "left" });

  function view(data) {
    const { draft } = state;
    if (!draft) {
      return html`<section>
        <h2>What should be otherwise?</h2>
        <p class="summary">Dates, profiles, minutes. You see what a change does before it counts.</p>
        <button type="button" class="button" ${focused(state.left)} @click=${() => begin(data.plan)}>Change the plan</button>
      </section>`;
    }
    return html`<section>
      <h2 tabindex="-1" ${focused("edit")}>What should be otherwise?</h2>
      <form class="settings plan-form" @submit=${(event) => (event.preventDefault(), save())}>
        ${time(draft)} ${draft.interviews.map((one, index) => interviewForm({ one, data, change: (patch) => replace(index, patch), remove: () => drop(index) }))}
        <p><button type="button" class="button small" @click=${() => add(data)}>Add an interview</button></p>
        <div class="plan-effect" role="status">${effect(data.outlook)}</div>
        <p class="row">
          <button type="submit" class="button primary">Save</button>
          <button type="button" class="button" @click=${leave}>Leave as it was</button>
        </p>
      </form>
    </section>`;
  }

  const replace = (index, patch) => edit({ interviews: state.draft.interviews.map((one, i) => (i === index ? { ...one, ...patch } : one)) });
  const drop = (index) => edit({ interviews: state.draft.interviews.filter((_, i) => i !== index) });
  const add = ({ today }) => edit({ interviews: [...state.draft.interviews, interview({ date: later(today, 28), profile: "senior" })] });

  const time = (draft) => html`
    <label class="setting">
      <span>Minutes on a study day</span>
      <input class="field" type="number" min="1" max="600" step="1" required .value=${live(String(draft.minutes))}
        @change=${(event) => (event.target.reportValidity() ? edit({ minutes: event.target.valueAsNumber }) : null)}>
    </label>
  `;

  function effect(before) {
    if (state.fault) return html`<p class="review">${state.fault}</p>`;
    if (state.waiting) return html`<p class="muted">Computing what it would do</p>`;
    return state.outlook ? html`<p>${said(before, state.outlook)}</p>` : nothing;
  }

  return { view };
}

const PARTS = { date: "date", label: "name" };

/** What is wrong with one interview in the words of its form, all else as the server says it. */
function faultIn({ interviews }, problem) {
  const [{ pointer = "", message } = {}] = problem.errors ?? [];
  const [, list, index, part] = pointer.split("/");
  if (list !== "interviews" || !PARTS[part]) return inWords(problem);
  return `The ${PARTS[part]} of ${interviews[index].label || "the interview"} ${message}.`;
}

function said(before, after) {
  const reach = ({ interviews: [{ recall }] }) => (recall === null ? null : percent(recall));
  const load = `${count(Math.round(after.answersADay), "question")} a day over ${count(after.studyDays, "study day")}`;
  if (!reach(after)) return `It would be ${load}.`;
  return `It would be ${load} and ${reach(after)} on the day${before && reach(before) ? `, now ${reach(before)}` : ""}.`;
}
