import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { prose } from "/lib/html.js";
import { LEVELS } from "/lib/words.js";

/** Model answers, folded until they are asked for. */
export const modelAnswers = (list) =>
  list?.length
    ? html`<details id="models" class="models">
        <summary>${list.length === 1 ? "A model answer" : "Model answers"} <kbd class="keys-only" aria-hidden="true">m</kbd></summary>
        ${list.map(
          ({ level, html: text }) => html`<div class="model">
            <p class="label">${LEVELS[level] ?? level}</p>
            <div class="prose" ${prose(text)}></div>
          </div>`,
        )}
      </details>`
    : nothing;
