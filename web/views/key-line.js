import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { icon } from "/lib/icon.js";
import { AWAY, skipSaid } from "/views/practice-keys.js";

/** What else can be done, quietly, with its keys. */
export function keyLine({ phase, undoable, turn }, actions) {
  const asking = phase === "question";
  // An answer to be marked is not the last step yet: that is the one before it.
  const undo = undoable && phase !== "revealed";
  const placed = turn?.sitting?.mode === "placement";
  return html`<div class="key-line" role="group" aria-label="More actions">
    ${undo ? act("u", "undo", "Undo", actions.undo) : nothing}
    ${act("f", "flag", "Report", actions.flag)}
    ${asking ? act("s", "clock", placed ? "Skip" : "Later", () => actions.aside("skip", skipSaid(placed))) : nothing}
    ${asking ? act("b", "calendar", "Tomorrow", () => actions.aside("bury", "Put aside until tomorrow.")) : nothing}
    ${asking ? act("p", "eye-off", "Put away", () => actions.aside("suspend", AWAY)) : nothing}
  </div>`;
}

/** The same where a sitting ends: only the last step can be taken back. */
export const undoLine = ({ undoable }, actions) =>
  undoable ? html`<div class="key-line">${act("u", "undo", "Undo", actions.undo)}</div>` : nothing;

const act = (key, drawing, label, run) => html`
  <button type="button" class="button plain small" @click=${run}>${icon(drawing)} ${label} <kbd aria-hidden="true">${key}</kbd></button>
`;
