import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { prose } from "/lib/html.js";
import { KIND_WORDS, LEVELS } from "/lib/words.js";
import { temperatureDot } from "/components/temperature-dot/temperature-dot.js";

/** Questions as lines, each leading to its own page. */
export const questionList = ({ questions }) => html`<ul class="question-list">
  ${questions.map(
    ({ id, stemHtml, topic, bank, level, kind, standing }) => html`<li>
      <div class="prose excerpt" ${prose(stemHtml)}></div>
      <p class="small muted">
        <a href="/question/${id}">Look at it<span class="unseen">: ${id}</span></a>
        · ${bank.title}, ${topic.title} · ${LEVELS[level] ?? level}, ${(KIND_WORDS[kind] ?? kind).toLowerCase()} ·
        ${standing.suspended ? html`put away · ` : nothing}${temperatureDot(standing.stability)}
      </p>
    </li>`,
  )}
</ul>`;
