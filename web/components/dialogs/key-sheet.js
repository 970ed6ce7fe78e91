import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { keysNow, singleKeysAllowed } from "/lib/keys.js";

const NAMES = { Enter: "↵", Escape: "Esc" };

function shown(keys) {
  if (keys.length > 2 && keys.every((key) => /\d/.test(key))) return html`<kbd>1</kbd> to <kbd>${keys.at(-1)}</kbd>`;
  return keys.map((key) => html`<kbd>${NAMES[key] ?? key}</kbd> `);
}

/** Every key that works on this page now. */
export const keySheet = () => html`
  <table class="key-table">
    <tbody>
      ${keysNow().map(({ keys, label }) => html`<tr><th scope="row">${shown(keys)}</th><td>${label}</td></tr>`)}
    </tbody>
  </table>
  ${singleKeysAllowed()
    ? nothing
    : html`<p class="small">Single keys are switched off, so only Enter, Space and Esc work.</p>`}
  <p class="small muted">In a text field letters are letters: Esc leaves the field. Single keys can be switched off in the settings.</p>
`;
