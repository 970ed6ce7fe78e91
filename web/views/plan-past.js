import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { put } from "/lib/api.js";
import { announce } from "/lib/announce.js";
import { decide } from "/lib/plan.js";
import { telling, toast } from "/lib/overlay.js";
import { day } from "/lib/words.js";

const FELT = [["harder", "Harder than expected"], ["expected", "As expected"], ["easier", "Easier than expected"]];
const OUTCOMES = [["unknown", "Not known yet"], ["passed", "It went on, or an offer"], ["ended", "It ended there"]];
const words = (id) => (id === "mlops" ? "MLOps" : (id[0].toUpperCase() + id.slice(1)).replaceAll("-", " "));

/** After an interview: how to go on, and three questions for nobody else. */
export function planPast({ update, done }) {
  let notes = {};

  async function go(data, said) {
    const interviews = data.plan.interviews.map((one) => (one.date <= data.today ? { ...one, closed: true } : one));
    await telling(async () => {
      done(await decide({ ...data.plan, interviews }, said, done));
    });
  }

  async function keep(id, note) {
    await telling(async () => {
      await put(`/api/plan/interviews/${id}/debrief`, note);
      notes = { ...notes, [id]: undefined };
      announce("Kept.");
      toast("Kept. Only you can see it.");
      done(null);
    });
  }

  function view(data) {
    const past = data.plan.interviews.filter(({ date }) => date <= data.today).reverse();
    if (!past.length) return nothing;
    return html`${data.open ? onward(data) : nothing} ${past.slice(0, 3).map((one) => look(data, one))}`;
  }

  const onward = (data) => html`<section>
    <h2>How do you want to go on?</h2>
    <p class="row">
      <button type="button" class="button primary" @click=${() => go(data, "Kept for life: from now on memory alone decides.")}>Keep it for life</button>
      <button type="button" class="button" @click=${() => document.querySelector(".plan-form, .plan section > .button")?.scrollIntoView({ block: "center" })}>
        There is a next interview
      </button>
    </p>
    <p class="small muted">For life means: no date, what is about to be forgotten comes first. What you learned stays as it is either way.</p>
  </section>`;

  function look(data, one) {
    const known = data.debriefs.find(({ interview }) => interview === one.id);
    const note = notes[one.id] ?? known ?? { topics: [], note: "", felt: "unsaid", outcome: "unknown" };
    const write = (patch) => {
      notes = { ...notes, [one.id]: { ...note, ...patch } };
      update();
    };
    const past = data.past.find(({ interview }) => interview === one.id);
    return html`<section>
      <h2>How was ${one.label || "the interview"} on ${day(one.date)}?</h2>
      <p class="summary">${past?.summary ?? nothing} What you note here is for you alone: no export to others, no instructor, no statistics.</p>
      <form class="stack plan-note" @submit=${(event) => (event.preventDefault(), keep(one.id, body(note)))}>
        ${topics(one, note, write)} ${choice("How did it feel?", FELT, note.felt, (felt) => write({ felt }), one.id)}
        ${choice("What came of it?", OUTCOMES, note.outcome, (outcome) => write({ outcome }), one.id)}
        <label class="stack"><span>Anything to remember</span>
          <textarea class="field" maxlength="2000" .value=${note.note} @input=${(event) => write({ note: event.target.value })}></textarea>
        </label>
        <p><button type="submit" class="button">Keep it</button></p>
      </form>
    </section>`;
  }

  return { view };
}

const body = ({ topics, note, felt, outcome }) => ({ topics, note, felt, outcome });

const topics = (one, note, write) => html`<fieldset>
  <legend>What came up?</legend>
  <div class="checks">
    ${Object.keys(one.weights).map(
      (bank) => html`<label class="check">
        <input type="checkbox" .checked=${note.topics.includes(bank)}
          @change=${(event) => write({ topics: event.target.checked ? [...note.topics, bank] : note.topics.filter((it) => it !== bank) })}>
        ${words(bank)}
      </label>`,
    )}
  </div>
</fieldset>`;

const choice = (legend, options, value, choose, id) => html`<fieldset>
  <legend>${legend}</legend>
  <div class="checks">
    ${options.map(
      ([key, label]) => html`<label class="check">
        <input type="radio" name=${`${legend}-${id}`} .checked=${value === key} @change=${() => choose(key)}> ${label}
      </label>`,
    )}
  </div>
</fieldset>`;
