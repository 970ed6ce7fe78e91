import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { overlay } from "/lib/overlay.js";
import { modal } from "/lib/shown.js";
import { keySheet } from "/components/dialogs/key-sheet.js";
import { palette } from "/components/dialogs/palette.js";
import { flagForm } from "/components/dialogs/flag-form.js";

const BODIES = {
  keys: { title: "Keys", body: keySheet },
  palette: { title: "Go to a page, or do something", body: palette },
  flag: { title: "Report this question", body: flagForm },
};

/** Closed before it is taken away, it gives the focus back to where it was opened from. */
function close() {
  document.querySelector("dialog[open]")?.close();
  overlay.set({ dialog: null, palette: null });
}

/** What was closed by a button is gone when the browser tells of it; another dialog may be open. */
const closed = ({ target }) => (target.isConnected ? close() : null);

/** The dialog that lies over the page, if any. Escape and a click outside close it. */
export function dialogs({ dialog }) {
  if (!dialog) return nothing;
  const { title, body } = BODIES[dialog];
  return html`
    <dialog class="dialog ${dialog}" aria-labelledby="dialog-title" @close=${closed} @click=${outside} ${modal()}>
      <div class="inside">
        <header>
          <h2 id="dialog-title">${title}</h2>
          <button type="button" class="button plain small" @click=${close}>Close</button>
        </header>
        ${body({ close })}
      </div>
    </dialog>
  `;
}

function outside(event) {
  if (event.target === event.currentTarget) close();
}
