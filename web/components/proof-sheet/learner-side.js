import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { keyed } from "/vendor/lit-html/directives/keyed.js";
import { KINDS } from "/components/kinds/kinds.js";
import { remarks } from "/components/proof-sheet/trial-table.js";
import { prose } from "/lib/html.js";
import { percent } from "/lib/words.js";

const WORDS = { right: "Right", partly: "Partly right", wrong: "Not right", ungradable: "Asked again", revealed: "Shown, to be marked by the learner" };

/** A variant as a learner meets it, to be answered on trial. */
export function learnerSide({ draft, tried, page, variant }, { question }, { phone, write, attempt }) {
  const kind = KINDS[question.kind];
  const ready = kind && kind.collect(draft, question) !== null;
  return html`<section class="learner-side" aria-labelledby="learner-title">
    <h3 id="learner-title">As a learner sees it</h3>
    <div class="learner-frame ${phone ? "phone" : ""}">
      <div class="question-card">
        <div class="stem prose" ${prose(question.stemHtml)}></div>
        ${kind ? keyed(`${page.edition}/${page.slug}/${variant}`, kind.template(question, draft, write, attempt)) : nothing}
      </div>
    </div>
    <p class="row">
      <button type="button" class="button" aria-disabled=${!ready} @click=${attempt}>Try this answer <kbd aria-hidden="true">↵</kbd></button>
    </p>
    <div role="status">${tried ? outcome(tried) : nothing}</div>
  </section>`;
}

const outcome = (tried) => html`<div class="tried ${tried.verdict}">
  <p>
    <strong>${WORDS[tried.verdict]}</strong>${tried.score === null || tried.score === undefined ? nothing : html`, ${percent(tried.score)}`}
    ${tried.says ? html`: ${tried.says}` : nothing}
  </p>
  ${remarks(tried.remarks)}
</div>`;
