import { html } from "/vendor/lit-html/lit-html.js";
import { live } from "/vendor/lit-html/directives/live.js";

/** What each bank weighs in an interview, to be seen and changed: `banks` are `{id, title, weight}`, `change(weights)` is told all of them. */
export const weightsForm = ({ banks, change }) => html`<details class="weights-form">
  <summary>What each bank weighs</summary>
  <div class="settings stack">
    ${banks.map(
      ({ id, title, weight }) => html`<label class="setting">
        <span>${title}</span>
        <span class="row"><input
            class="field"
            type="number"
            min="0"
            max="100"
            step="1"
            required
            .value=${live(String(Math.round(weight)))}
            @change=${(event) => changed(event.target, id, banks, change)}
          >
          <span class="muted">%</span></span>
      </label>`,
    )}
  </div>
</details>`;

function changed(input, bank, banks, change) {
  const weights = Object.fromEntries(banks.map(({ id, weight }) => [id, weight]));
  weights[bank] = input.valueAsNumber;
  const some = Object.values(weights).some((weight) => weight > 0);
  input.setCustomValidity(some ? "" : "One bank needs a weight above 0.");
  if (input.reportValidity()) change(weights);
}
