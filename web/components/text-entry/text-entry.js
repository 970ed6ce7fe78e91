import { html } from "/vendor/lit-html/lit-html.js";
import { live } from "/vendor/lit-html/directives/live.js";
import { focused } from "/lib/shown.js";
import { KEYBOARD } from "/components/number-entry/number-entry.js";

/** A field for a word or a phrase. */
export const textEntry = ({ question, draft, write }) => html`
  <div class="text-entry">
    <label for="phrase">Your answer</label>
    <input
      id="phrase"
      class="field"
      type="text"
      maxlength="200"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      aria-describedby="phrase-note"
      .value=${live(draft.text ?? "")}
      @input=${(event) => write({ text: event.target.value })}
      ${focused(KEYBOARD.matches ? question.id : null)}
    >
    <p id="phrase-note" class="small muted">A word or a short phrase. Upper or lower case does not matter.</p>
  </div>
`;
