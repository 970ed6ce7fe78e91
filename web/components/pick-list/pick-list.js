import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { plain, prose } from "/lib/html.js";

/**
 * A list of choices that folds. What was chosen is shown in full, with formulas and in as many lines
 * as it needs; over it lies the browser's own list, unseen, which takes clicks, keys and the focus.
 * `choose(id)` is called for a choice, `digit(id)` for one made with a number key.
 */
export function pickList({ id, label, options, chosen, choose, digit, reached, numbered = false }) {
  const at = options.findIndex((option) => option.id === chosen);
  const onKey = (event) => {
    const option = /^[1-9]$/.test(event.key) && options[Number(event.key) - 1];
    if (!option || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    digit(option.id);
  };
  return html`<span class="pick-list ${at < 0 ? "empty" : ""}">
    <span class="face" aria-hidden="true">
      ${at < 0
        ? html`<span>Choose</span>`
        : html`${numbered ? html`<kbd>${at + 1}</kbd>` : nothing}<span class="prose inline" ${prose(options[at].html)}></span>`}
    </span>
    <select
      id=${id}
      aria-label=${label}
      @change=${(event) => choose(event.target.value || null)}
      @keydown=${onKey}
      @focus=${() => reached?.()}
    >
      <option value="" .selected=${at < 0}>Choose</option>
      ${options.map(
        (option, index) => html`<option value=${option.id} .selected=${index === at}>${index + 1} ${plain(option.html)}</option>`,
      )}
    </select>
  </span>`;
}
