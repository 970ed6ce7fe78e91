import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { icon } from "/lib/icon.js";
import { AWAY } from "/views/practice-keys.js";

/** What else can be done, quietly, with its keys. */
export function keyLine({ phase, undoable }, actions) {
  const asking = phase === "question";
  return html`<div class="key-line" role="group" aria-label="More actions">
    ${undoable ? act("u", "undo", "Undo", actions.undo) : nothing}
    ${act("f", "flag", "Report", actions.flag)}
    ${asking ? act("s", "clock", "Later", () => actions.aside("skip", "Put aside until later in this sitting.")) : nothing}
    ${asking ? act("b", "calendar", "Tomorrow", () => actions.aside("bury", "Put aside until tomorrow.")) : nothing}
    ${asking ? act("p", "eye-off", "Put away", () => actions.aside("suspend", AWAY)) : nothing}
  </div>`;
}

const act = (key, drawing, label, run) => html`
  <button type="button" class="button plain small" @click=${run}>${icon(drawing)} ${label} <kbd aria-hidden="true">${key}</kbd></button>
`;
