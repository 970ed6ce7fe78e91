import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { trialTable } from "/components/proof-sheet/trial-table.js";
import { modelAnswers } from "/components/rubric-sheet/model-answers.js";
import { icon } from "/lib/icon.js";
import { prose } from "/lib/html.js";
import { LEVELS, percent } from "/lib/words.js";

/** All of a variant that a learner does not see before the answer, and what only its author sees. */
export const keySide = ({ key, hints, explanationHtml, followUpHtml }, { references }) => html`<section class="key-side" aria-labelledby="key-title">
  <h3 id="key-title">What a learner does not see yet</h3>
  ${keys(key)}
  ${part("Explanation", explanationHtml && html`<div class="prose" ${prose(explanationHtml)}></div>`)}
  ${part("Hints", hints.length && html`<ol class="plain">${hints.map(({ html: text, cost }) => html`<li><div class="prose" ${prose(text)}></div><p class="small muted">costs ${percent(cost)}</p></li>`)}</ol>`)}
  ${part("The interviewer goes on", followUpHtml && html`<div class="prose" ${prose(followUpHtml)}></div>`)}
  ${part("References", references.length && html`<ul class="plain small">${references.map(({ title, url }) => html`<li>${url ? html`<a href=${url} rel="noopener">${title}</a>` : title}</li>`)}</ul>`)}
</section>`;

const part = (title, body) => (body ? html`<section><h4>${title}</h4>${body}</section>` : nothing);

const keys = (key) => html`
  ${key.options ? part("Options", html`<ul class="plain options">${key.options.map(option)}</ul>`) : key.parts ? nothing : part("Key", simple(key))}
  ${part("What the grader makes of likely answers", key.trials.length && trialTable(key.trials))}
  ${part("Known wrong answers", key.known.length && html`<ul class="plain">${key.known.map(known)}</ul>`)}
  ${part("Part by part", key.parts && html`<ul class="plain">${key.parts.map(piece)}</ul>`)}
  ${part("Patterns", key.patterns.length && html`<ul class="plain">${key.patterns.map((one) => html`<li><code>${one}</code></li>`)}</ul>`)}
  ${part("Rubric", key.rubric && html`<ol class="plain">${key.rubric.map(criterion)}</ol>`)}
  ${modelAnswers(key.models, false)}
`;

const simple = ({ html: text, accepted, models }) =>
  models ? null : html`<div class="prose key" ${prose(text)}></div>${accepted ? html`<p class="small muted">Accepted: ${accepted}</p>` : nothing}`;

const confusion = (misconception) => (misconception ? html`<p class="small muted">Misconception: ${misconception.title} <code>${misconception.id}</code></p>` : nothing);
const remark = (text) => (text ? html`<div class="prose small" ${prose(text)}></div>` : html`<p class="small muted">no remark</p>`);

const option = ({ id, html: text, correct, pinned, remarkHtml, misconception }) => html`<li class=${correct ? "right" : "wrong"}>
  <p class="what">${icon(correct ? "check" : "x")} <span class="prose inline" ${prose(text)}></span></p>
  <p class="small muted">${correct ? "key" : "distractor"} <code>${id}</code>${pinned ? ", stays at the end" : nothing}</p>
  ${remark(remarkHtml)} ${confusion(misconception)}
</li>`;

const known = ({ answer, credit, remarkHtml, misconception }) => html`<li>
  <p><code>${answer}</code> <span class="small muted">${credit ? `earns ${percent(credit)}` : "earns nothing"}</span></p>
  ${remark(remarkHtml)} ${confusion(misconception)}
</li>`;

const piece = ({ labelHtml, key, remarkHtml, misconception }) => html`<li>
  <p class="prose inline label" ${prose(labelHtml)}></p>
  ${key.options ? html`<ul class="plain options">${key.options.map(option)}</ul>` : simple(key)} ${trialTable(key.trials)}
  ${key.known.length ? html`<ul class="plain">${key.known.map(known)}</ul>` : nothing}
  ${remarkHtml ? remark(remarkHtml) : nothing} ${confusion(misconception)}
</li>`;

const criterion = ({ html: text, weight, anchors }) => html`<li>
  <div class="prose" ${prose(text)}></div>
  <p class="small muted">weight ${weight}</p>
  <dl class="anchors">
    ${Object.entries(LEVELS).map(([level, name]) => (anchors[`${level}Html`] ? html`<div><dt>${name}</dt><dd class="prose small" ${prose(anchors[`${level}Html`])}></dd></div>` : nothing))}
  </dl>
</li>`;
