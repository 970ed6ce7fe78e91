import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { live } from "/vendor/lit-html/directives/live.js";
import { later } from "/lib/plan.js";
import { LEVELS } from "/lib/words.js";
import { dateField } from "/components/date-field/date-field.js";
import { weightsForm } from "/components/weights-form/weights-form.js";

/** One interview of the plan as a part of its form. */
export function interviewForm({ one, data, change, remove }) {
  const past = kept(one, data).date <= data.today;
  return html`<fieldset class="plan-interview stack">
    <legend>${one.label || "Interview"}${past ? html` <span class="small muted">over</span>` : nothing}</legend>
    ${past ? nothing : html`${what({ one, data, change })} ${weights({ one, data, change })} ${dropped({ one, data, change })}`}
    <p><button type="button" class="button small" @click=${remove}>Take it out<span class="unseen">: ${one.label || "interview"}</span></button></p>
  </fieldset>`;
}

/** What is over is told by the plan as it stands: a date that is being typed may be any. */
const kept = (one, { plan }) => plan.interviews.find(({ id }) => id === one.id) ?? one;

const what = ({ one, data, change }) => html`
  <label class="setting"><span>Date</span>
    ${dateField({ value: one.date, min: later(data.today, 1), max: later(data.today, 700), choose: (date) => change({ date }) })}
  </label>
  <label class="setting"><span>Name</span>
    <input class="field text" type="text" maxlength="80" placeholder="Second round" .value=${live(one.label)} @change=${(event) => change({ label: event.target.value })}>
  </label>
  <label class="setting"><span>Role</span>
    <select class="field text" @change=${(event) => change(profile(data, event.target.value))}>
      ${data.profiles.map(({ id, title }) => html`<option value=${id} ?selected=${id === one.profile}>${title}</option>`)}
      <option value="own" ?selected=${one.profile === "own"}>My own</option>
    </select>
  </label>
  <label class="setting"><span>Level of questions</span>
    <select class="field text" @change=${(event) => change({ level: event.target.value || null })}>
      <option value="" ?selected=${!one.level}>All alike</option>
      ${Object.entries(LEVELS).map(([id, title]) => html`<option value=${id} ?selected=${id === one.level}>${title} first</option>`)}
    </select>
  </label>
`;

/** A profile brings its own weights; "own" keeps those there are. */
const profile = ({ profiles }, id) => {
  const found = profiles.find((one) => one.id === id);
  return found ? { profile: id, weights: { ...found.weights } } : { profile: "own" };
};

const words = (id) => (id === "mlops" ? "MLOps" : (id[0].toUpperCase() + id.slice(1)).replaceAll("-", " "));
const given = ({ one, data }) => (Object.keys(one.weights).length ? one.weights : data.profiles.find(({ id }) => id === one.profile)?.weights ?? {});

const weights = ({ one, data, change }) =>
  weightsForm({
    banks: Object.entries(given({ one, data })).map(([id, weight]) => ({ id, title: words(id), weight })),
    change: (weights) => change({ profile: "own", weights }),
  });

/** Topics of the plan: asked more, as usual, or not studied at all. */
function dropped({ one, data, change }) {
  const known = new Map((data.outlook?.cheapest ?? []).map(({ bank, topic }) => [`${bank.id}/${topic.id}`, `${topic.title}, ${bank.title}`]));
  for (const id of [...one.dropped, ...Object.keys(one.topics)]) if (!known.has(id)) known.set(id, words(id.replace("/", ": ")));
  if (!known.size) return nothing;
  return html`<details>
    <summary>Topics to give up or to stress</summary>
    <p class="small muted">Those whose time is worth least come first. A topic that is given up may still be asked; it just gets no time.</p>
    <div class="stack">
      ${[...known].map(
        ([id, title]) => html`<label class="setting"><span>${title}</span>
          <select class="field" @change=${(event) => change(emphasis(one, id, event.target.value))}>
            ${[["drop", "give up"], ["1", "as usual"], ["2", "twice"], ["4", "four times"]].map(
              ([value, label]) => html`<option value=${value} ?selected=${value === stress(one, id)}>${label}</option>`,
            )}
          </select>
        </label>`,
      )}
    </div>
  </details>`;
}

const stress = (one, id) => (one.dropped.includes(id) ? "drop" : String(one.topics[id] ?? 1));

function emphasis(one, id, value) {
  const { [id]: _, ...topics } = one.topics;
  const dropped = one.dropped.filter((it) => it !== id);
  if (value === "drop") return { dropped: [...dropped, id], topics };
  return { dropped, topics: value === "1" ? topics : { ...topics, [id]: Number(value) } };
}
