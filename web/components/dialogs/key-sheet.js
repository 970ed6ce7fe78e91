import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { helpNow, keysNow, singleKeysAllowed } from "/lib/keys.js";

const NAMES = { Enter: "↵", Escape: "Esc", ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→" };

function shown(keys) {
  if (keys.length > 2 && keys.every((key) => /\d/.test(key))) return html`<kbd>1</kbd> to <kbd>${keys.at(-1)}</kbd>`;
  return keys.map((key) => html`${key.split("+").map((part) => html`<kbd>${NAMES[part] ?? part}</kbd>`)} `);
}

/** Every key that works on this page now. */
export const keySheet = () => html`
  ${helpNow() ? html`<p>${helpNow()}</p>` : nothing}
  <table class="key-table">
    <tbody>
      ${keysNow().map(({ keys, label }) => html`<tr><th scope="row">${shown(keys)}</th><td>${label}</td></tr>`)}
    </tbody>
  </table>
  ${singleKeysAllowed()
    ? nothing
    : html`<p class="small">Single keys are switched off, so only Enter, Space, Esc and the arrows work.</p>`}
  <p class="small muted">In a text field letters are letters: Esc leaves the field. Single keys can be switched off in the settings.</p>
`;
