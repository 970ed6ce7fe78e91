import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { post } from "/lib/api.js";
import { toast } from "/lib/overlay.js";
import { count, moment } from "/lib/words.js";

const PART = 2000;

/**
 * What is kept of the learner: to save as a file, and to bring from another Anneal after a look at
 * what would come of it. `brought()` is called once something was added.
 */
export function ownData({ update, brought }) {
  let state = { step: "idle" };
  const change = (next) => {
    state = next;
    update();
  };
  const idle = () => change({ step: "idle" });

  async function choose(input) {
    const [file] = input.files;
    if (!file) return;
    change({ step: "busy", text: "Reading the file" });
    try {
      const parts = split(JSON.parse(await file.text()));
      change({ step: "review", file, parts, settings: false, tally: await each("/api/data/comparisons", parts) });
      document.querySelector(".own-data .button.primary")?.focus();
    } catch (problem) {
      change({ step: "failed", file, text: said(problem) });
    }
    input.value = "";
  }

  async function bring() {
    const { file, parts, settings } = state;
    if (!settings) delete parts[0].settings;
    try {
      const tally = await each("/api/data", parts, (done) => change({ step: "busy", text: `Bringing part ${done} of ${parts.length}` }));
      idle();
      brought();
      toast(`Brought from ${file.name}: ${sums(tally)}.`);
    } catch (problem) {
      change({ step: "failed", file, text: `${said(problem)} What came before is kept; bringing the file again goes on from there.` });
    }
  }

  const view = () => html`
    <section class="own-data">
      <h2>Your data</h2>
      <p class="muted">
        Everything that is kept of you: settings, sittings, every answer and step, your plan, what you reported, your groups with what
        you said and explained there. The file can be brought to any other Anneal, as often as you like; what is there already stays
        as it is. Groups are in it to be read, not to be brought: they are joined by an invitation.
      </p>
      <p class="row">
        <a class="button" href="/api/data" download>Save everything</a>
        <a class="button" href="/api/data/reviews.csv" download>Save reviews as a table</a>
      </p>
      <label class="setting wide">
        <span>Bring a file that was saved here or elsewhere</span>
        <input type="file" accept=".json,application/json" ?disabled=${state.step === "busy"} @change=${(event) => choose(event.target)}>
      </label>
      <div role="status">${STEPS[state.step]()}</div>
    </section>
  `;

  const STEPS = {
    idle: () => nothing,
    busy: () => html`<p class="muted">${state.text}</p>`,
    failed: () => html`<p class="review"><strong>${state.file.name} was not brought.</strong> ${state.text}</p>`,
    review,
  };

  function review() {
    const { file, parts, tally, settings } = state;
    const fresh = tally.events.added + tally.sittings.added + tally.flags.added + (parts[0].planning?.plan ? 1 : 0);
    const refused = tally.events.refused + tally.flags.refused;
    return html`<div class="review stack">
      <h3>${file.name}</h3>
      <p class="small muted">${parts[0].writtenAt ? `Saved ${moment(parts[0].writtenAt)}` : nothing}</p>
      <table class="numbers">
        <thead><tr><th scope="col">In the file</th><th scope="col">new</th><th scope="col">here already</th>${refused ? html`<th scope="col">of somebody else</th>` : nothing}</tr></thead>
        <tbody>
          ${[["Answers and steps", tally.events], ["Sittings", tally.sittings], ["Reports", tally.flags]].map(
            ([name, { added, known, ...rest }]) => html`<tr>
              <th scope="row">${name}</th><td>${added}</td><td>${known}</td>${refused ? html`<td>${rest.refused}</td>` : nothing}
            </tr>`,
          )}
        </tbody>
      </table>
      <p>${fresh ? `${count(tally.cards, "card")} will be computed anew from all answers.` : "Everything in this file is here already."}</p>
      ${parts[0].settings
        ? html`<label class="check">
            <input type="checkbox" .checked=${settings} @change=${(event) => change({ ...state, settings: event.target.checked })}>
            Take over the settings of the file, too
          </label>`
        : nothing}
      <p class="row">
        ${fresh || settings ? html`<button type="button" class="button primary" @click=${bring}>Bring it in</button>` : nothing}
        <button type="button" class="button" @click=${idle}>Not now</button>
      </p>
    </div>`;
  }

  return { view };
}

/** A document in parts that the server takes at once; the first holds all but the later events. */
function split(document) {
  const { cards: _, groups: __, events = [], ...rest } = document;
  if (!Array.isArray(events)) return [{ ...rest, events }];
  const parts = [{ ...rest, events: events.slice(0, PART) }];
  for (let from = PART; from < events.length; from += PART) {
    parts.push({ format: rest.format, version: rest.version, sittings: [], flags: [], events: events.slice(from, from + PART) });
  }
  return parts;
}

/** Sends every part and adds up what comes back. */
async function each(path, parts, tell = () => {}) {
  const total = { cards: 0, events: zero(), sittings: zero(), flags: zero() };
  for (const [index, part] of parts.entries()) {
    tell(index + 1);
    const tally = await post(path, part, { once: false });
    total.cards += tally.cards;
    for (const sort of ["events", "sittings", "flags"]) {
      for (const end of ["added", "known", "refused"]) total[sort][end] += tally[sort][end];
    }
  }
  return total;
}

const zero = () => ({ added: 0, known: 0, refused: 0 });

const sums = ({ events, sittings }) => `${count(events.added, "answer or step", "answers and steps")}, ${count(sittings.added, "sitting")}`;

const said = (problem) =>
  problem instanceof SyntaxError ? "It is not JSON; choose the file that “Save everything” saved." : `${problem.title ?? problem.message}. ${problem.detail ?? ""}`;
