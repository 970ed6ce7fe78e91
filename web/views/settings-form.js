import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { live } from "/vendor/lit-html/directives/live.js";
import { LEVELS, count, dateOf, percent } from "/lib/words.js";
import { weekWords } from "/components/week-form/week-words.js";

/** The settings as a form; `change(patch, said)` saves, `look(theme)` and `aid(name, on, said)` change the look, `data()` shows the learner's own. */
export const settingsForm = ({ settings, banks, locks, theme, aided }, { change, look, aid, data }) => html`
  <form class="document settings" @submit=${(event) => event.preventDefault()}>
    <h1>Settings</h1>
    <section>
      <h2>A sitting</h2>
      ${number({ label: "Questions in a sitting", value: settings.sittingSize, min: 1, max: 200, save: (n) => change({ sittingSize: n }, `A sitting has ${count(n, "question")}.`) })}
      ${number({ label: "New questions a day", by: locks.newPerDay, value: settings.newPerDay, min: 0, max: 200, save: (n) => change({ newPerDay: n }, `${count(n, "new question")} a day.`) })}
      ${number({ label: "Hour at which the day begins", value: settings.rolloverHour, min: 0, max: 23, save: (n) => change({ rolloverHour: n }, `The study day begins at ${n}:00.`) })}
      <p class="small muted">Time zone ${settings.zone}, taken from this browser.</p>
    </section>
    <section>
      <h2>Light and free days</h2>
      <p>${weekWords(settings.easyDays, dateOf(Date.now()))} The streak, what is due and the plan keep to it.</p>
      <p><a class="button small" href="/week">Choose light and free days</a></p>
    </section>
    <section>
      <h2>How much to remember</h2>
      ${retention(settings.desiredRetention, change, locks.desiredRetention)}
    </section>
    <section>
      <h2>What to be asked</h2>
      ${scope({ settings, banks, locks, change })}
    </section>
    <section>
      <h2>Answering</h2>
      ${toggle("Ask how sure I am, before each verdict", settings.confidence, (on) => change({ confidence: on }, on ? "Confidence is asked." : "Confidence is not asked."))}
      ${toggle("Single keys, such as 1 to 9, u and s", settings.singleKeys, (on) => change({ singleKeys: on }, on ? "Single keys are on." : "Single keys are off; Enter, Space and Esc stay."))}
    </section>
    <section>
      <h2>Colours and letters</h2>
      <fieldset>
        <legend class="unseen">Theme</legend>
        <div class="checks">
          ${["system", "light", "dark"].map(
            (name) => html`<label class="check">
              <input type="radio" name="theme" .checked=${live(theme === name)} @change=${() => look(name)}>
              ${name === "system" ? "As the system" : name[0].toUpperCase() + name.slice(1)}
            </label>`,
          )}
        </div>
      </fieldset>
      ${toggle("Stronger contrast", aided("contrast"), (on) => aid("contrast", on, on ? "Contrast is stronger." : "Contrast is as usual."))}
      ${toggle("Plain letters, set further apart", aided("letters"), (on) => aid("letters", on, on ? "Letters are plain and further apart." : "Letters are as usual."))}
      <p class="small muted">Kept in this browser only. Plain letters are OpenDyslexic where this device has it.</p>
    </section>
    ${data()}
  </form>
`;

/** Who has set what one cannot change oneself. */
const setBy = (group) => (group ? html` <span class="small muted set-by">set by ${group}</span>` : nothing);

const number = ({ label, by, value, min, max, save }) => html`
  <label class="setting">
    <span>${label}${setBy(by)}</span>
    <span class="row">
      <input
        class="field"
        type="number"
        min=${min}
        max=${max}
        step="1"
        required
        ?disabled=${Boolean(by)}
        .value=${live(String(value))}
        @change=${(event) => (event.target.reportValidity() ? save(event.target.valueAsNumber) : null)}
      >
    </span>
  </label>
`;

const toggle = (label, on, save, by) => html`
  <label class="check setting-check">
    <input type="checkbox" .checked=${live(on)} ?disabled=${Boolean(by)} @change=${(event) => save(event.target.checked)}> ${label}
  </label>
`;

const MEANINGS = [
  [0.8, "Long gaps, few reviews: about one in five is forgotten when it comes back."],
  [0.87, "Fewer reviews than usual: about one in six or seven is forgotten when it comes back."],
  [0.92, "The usual balance: about one in ten is forgotten when it comes back."],
  [0.95, "Many more reviews: about one in sixteen is forgotten when it comes back."],
  [1, "Very many reviews, for the last weeks before an interview."],
];
const meaning = (share) => MEANINGS.find(([upTo]) => share <= upTo + 1e-9)[1];

const retention = (share, change, by) => html`
  <label class="setting wide" for="desired-retention">
    <span>Desired retention <output class="tabular" .value=${live(percent(share))}></output>${setBy(by)}</span>
    <input
      id="desired-retention"
      type="range"
      min="0.7"
      max="0.97"
      step="0.01"
      ?disabled=${Boolean(by)}
      aria-describedby="retention-meaning"
      .value=${live(String(share))}
      @input=${(event) => (event.target.labels[0].querySelector("output").value = percent(event.target.valueAsNumber))}
      @change=${(event) => change({ desiredRetention: event.target.valueAsNumber }, `Desired retention: ${percent(event.target.valueAsNumber)}.`)}
    >
  </label>
  <p id="retention-meaning" class="small muted">
    A question comes back when its chance of being recalled has fallen to this. ${meaning(share)}
  </p>
  <p><a class="button small" href="/decide">Help me decide</a></p>
`;

const flip = (list, id, on) => (on ? [...list, id] : list.filter((one) => one !== id));

const scope = ({ settings, banks, locks, change }) => html`
  <p class="small muted">Nothing ticked means everything. A topic narrows its own bank only, and chooses it.</p>
  <fieldset>
    <legend>Banks and topics${setBy(locks.packs)}</legend>
    ${banks.map((bank) => bankScope({ bank, settings, by: locks.packs, change }))}
  </fieldset>
  <fieldset>
    <legend>Levels${setBy(locks.levels)}</legend>
    <div class="checks">
      ${Object.entries(LEVELS).map(([id, label]) =>
        toggle(label, settings.levels.includes(id), (on) => change({ levels: flip(settings.levels, id, on) }, `${label} ${on ? "chosen" : "no longer chosen"}.`), locks.levels),
      )}
    </div>
  </fieldset>
`;

function bankScope({ bank, settings, by, change }) {
  const ids = bank.topics.map(({ id }) => `${bank.id}/${id}`);
  const chosen = ids.filter((id) => settings.topics.includes(id)).length;
  const others = settings.topics.filter((id) => !ids.includes(id));
  return html`<div class="bank-scope">
    ${toggle(bank.title, chosen > 0 || settings.packs.includes(bank.id), (on) =>
      change({ packs: flip(settings.packs, bank.id, on), topics: others }, `${bank.title} ${on ? "chosen" : "no longer chosen"}.`),
      by,
    )}
    <details>
      <summary class="small">${chosen ? `${chosen} of ${count(ids.length, "topic")}` : count(ids.length, "topic")}</summary>
      <div class="checks">
        ${bank.topics.map((topic) => {
          const id = `${bank.id}/${topic.id}`;
          return toggle(topic.title, settings.topics.includes(id), (on) =>
            change({ topics: flip(settings.topics, id, on) }, `${topic.title} ${on ? "chosen" : "no longer chosen"}.`),
          );
        })}
      </div>
    </details>
  </div>`;
}
