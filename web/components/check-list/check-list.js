import { html } from "/vendor/lit-html/lit-html.js";
import { live } from "/vendor/lit-html/directives/live.js";
import { prose } from "/lib/html.js";

const GRADING = {
  all: "Graded all or nothing",
  net: "Each false pick takes one hit away",
  decisions: "Each decision counts, picked or left",
};

/** Options of which any number may be picked, and a way to say that none apply. */
export const checkList = ({ options, grading, picked, none, toggle, toggleNone }) => html`
  <fieldset class="option-list check-list" aria-describedby="grading">
    <legend class="grading"><span>Pick all that apply</span></legend>
    ${options.map((option, index) => {
      const chosen = picked.includes(option.id);
      return html`
        <label class="option ${chosen ? "chosen" : ""}">
          <input
            type="checkbox"
            id="option-${option.id}"
            class="unseen"
            .checked=${live(chosen)}
            @change=${() => toggle(option.id)}
          >
          <kbd>${index + 1}</kbd>
          <span class="prose" ${prose(option.html)}></span>
          <span class="tick" aria-hidden="true"></span>
        </label>
      `;
    })}
    <button type="button" class="option none ${none ? "chosen" : ""}" aria-pressed=${none} @click=${toggleNone}>
      <kbd>0</kbd>
      <span>None of these apply</span>
      <span class="tick" aria-hidden="true"></span>
    </button>
  </fieldset>
  <p id="grading" class="grading-rule small muted">${GRADING[grading] ?? GRADING.all}</p>
`;
