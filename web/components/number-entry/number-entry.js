import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { live } from "/vendor/lit-html/directives/live.js";
import { desk } from "/lib/desk.js";
import { reading } from "/lib/errands.js";
import { focused } from "/lib/shown.js";

const EXAMPLES = { decimal: "0.75", fraction: "3/4", percent: "75%", scientific: "7.5e-1" };
/** Whether there is a real keyboard: on a touch screen the field would raise one over the stem. */
export const KEYBOARD = matchMedia("(hover: hover) and (pointer: fine)");
const PAUSE = 250;

let timer;
let asked = "";

/** A field for a number, with a line that says how the server understands it. */
export function numberEntry({ question, draft, write }) {
  const { unit, unitRequired, notations } = question.number;
  return html`
    <div class="number-entry">
      <label for="number">Your answer${unit ? html` <span class="muted">in ${unit}</span>` : nothing}</label>
      <div class="row">
        <input
          id="number"
          class="field"
          type="text"
          inputmode=${notations.some((name) => name !== "decimal") || unitRequired ? "text" : "decimal"}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-describedby="reading"
          .value=${live(draft.text ?? "")}
          @input=${(event) => typed(event.target.value, write)}
          ${focused(KEYBOARD.matches ? question.id : null)}
        >
        ${unit ? html`<span class="unit">${unit}</span>` : nothing}
      </div>
      <p id="reading" class="reading small" aria-live="polite">${understood(draft) ?? forms(notations, unitRequired && unit)}</p>
    </div>
  `;
}

const forms = (notations, unit) =>
  `You may write ${list(notations.map((name) => EXAMPLES[name] ?? name))}${unit ? `, with the unit (${unit})` : ""}.`;

const list = (words) => (words.length > 1 ? `${words.slice(0, -1).join(", ")} or ${words.at(-1)}` : words[0]);

function understood({ text, reading: answer }) {
  if (!text?.trim() || !answer) return null;
  if (answer.understood) return html`Read as <strong>${answer.understood}</strong>`;
  if (answer.ambiguous) return html`This can be read as ${list(answer.ambiguous)}. Write it without the comma.`;
  return answer.reason ?? null;
}

function typed(text, write) {
  write({ text, reading: null });
  clearTimeout(timer);
  asked = text;
  if (text.trim()) timer = setTimeout(() => preview(text, write), PAUSE);
}

// Not once the answer is on its way, or another question is in front.
async function preview(text, write) {
  if (document.getElementById("number")?.value !== text) return;
  const { phase, sending } = desk.get();
  if (phase !== "question" || sending) return;
  try {
    const answer = await reading(text);
    if (asked === text) write({ reading: answer }, desk.get().notice);
  } catch {
    // Only a preview: the answer itself will be judged when it is handed in.
  }
}
