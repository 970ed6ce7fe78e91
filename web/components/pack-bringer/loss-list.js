import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { count } from "/lib/words.js";

/** How well questions came from one program to another, and what was lost. */
export const lossList = ({ exact, approximated, dropped, shown }) => html`<div class="stack losses">
  <p>${count(exact, "question")} exact, ${approximated} approximated, ${dropped} dropped.</p>
  ${shown.length
    ? html`<details ?open=${dropped > 0}>
        <summary>What is lost</summary>
        <ul>
          ${shown.map(
            ({ fate, what, count: times, questions }) => html`<li>
              <strong>${fate}</strong> ${what}
              <span class="muted">${questions.slice(0, 3).join(", ")}${times > 3 ? ` and ${times - 3} more` : ""}</span>
            </li>`,
          )}
        </ul>
      </details>`
    : nothing}
</div>`;
