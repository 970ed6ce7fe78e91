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
      <div aria-live="polite">
        ${hints.given.map(
          (hint, index) => html`<div class="given" tabindex="-1">
            <span class="small muted">Hint ${index + 1}</span>
            <div class="prose" ${prose(hint.html)}></div>
          </div>`,
        )}
      </div>
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

/** Takes a hint. The button goes with the last one, which takes the focus over where the button had it. */
export async function keepingFocus(take) {
  const button = document.activeElement?.closest(".hint-list > button");
  const list = button?.closest(".hint-list");
  await take();
  if (button && !button.isConnected) list.querySelector(".given:last-child")?.focus();
}
