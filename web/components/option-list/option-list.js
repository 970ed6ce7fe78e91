import { html } from "/vendor/lit-html/lit-html.js";
import { live } from "/vendor/lit-html/directives/live.js";
import { plain, prose } from "/lib/html.js";

const SHORT = 16;

/** Whether an option fits a narrow column; code is set wider than prose. */
const isShort = ({ html }) => !html.includes("<pre") && plain(html).length * (html.includes("<code") ? 1.4 : 1) <= SHORT;

/** The options of a choice question as radio buttons; short ones stand side by side. */
export function optionList({ options, chosen, choose }) {
  const short = options.every(isShort);
  return html`
    <fieldset class="option-list ${short ? "short" : ""}">
      <legend class="unseen">Options</legend>
      ${options.map(
        (option, index) => html`
          <label class="option ${option.id === chosen ? "chosen" : ""}">
            <input
              type="radio"
              name="option"
              id="option-${option.id}"
              class="unseen"
              .checked=${live(option.id === chosen)}
              @change=${() => choose(option.id)}
            >
            <kbd>${index + 1}</kbd>
            <span class="prose" ${prose(option.html)}></span>
          </label>
        `,
      )}
    </fieldset>
  `;
}
