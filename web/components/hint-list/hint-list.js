import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { icon } from "/lib/icon.js";
import { prose } from "/lib/html.js";
import { percent } from "/lib/words.js";

/** Hints already taken, and a button for the next one that says its cost beforehand. */
export function hintList({ hints, take }) {
  if (!hints?.count) return nothing;
  const left = hints.count - hints.given.length;
  return html`
    <div class="hint-list">
      ${hints.given.map(
        (hint, index) => html`<div class="given">
          <span class="small muted">Hint ${index + 1}</span>
          <div class="prose" ${prose(hint.html)}></div>
        </div>`,
      )}
      ${left > 0
        ? html`<button type="button" class="button plain small" @click=${take}>
            ${icon("hint")} ${hints.given.length ? "Another hint" : "Hint"}
            <span>costs ${percent(hints.costs[hints.given.length] ?? 0)} of the score</span>
            <kbd aria-hidden="true">h</kbd>
          </button>`
        : nothing}
    </div>
  `;
}
