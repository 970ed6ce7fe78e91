import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { prose } from "/lib/html.js";
import { LEVELS } from "/lib/words.js";

/** Model answers, folded until they are asked for; `inFront` ones can be asked for with a key. */
export const modelAnswers = (list, inFront) =>
  list?.length
    ? html`<details id=${inFront ? "models" : nothing} class="models">
        <summary>${list.length === 1 ? "A model answer" : "Model answers"} ${inFront ? html`<kbd class="keys-only" aria-hidden="true">m</kbd>` : nothing}</summary>
        ${list.map(
          ({ level, html: text }) => html`<div class="model">
            <p class="label">${LEVELS[level] ?? level}</p>
            <div class="prose" ${prose(text)}></div>
          </div>`,
        )}
      </details>`
    : nothing;

/** Unfolds the model answers in front, or folds them. */
export function unfoldModels() {
  const models = document.getElementById("models");
  if (!models) return;
  models.open = !models.open;
  if (models.open) models.scrollIntoView({ block: "nearest" });
}
