import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { icon } from "/lib/icon.js";
import { prose } from "/lib/html.js";
import { focused } from "/lib/shown.js";
import { LEVELS } from "/lib/words.js";
import { modelAnswers } from "/components/rubric-sheet/model-answers.js";
import { comesBack } from "/components/verdict-panel/comes-back.js";
import { decisions } from "/components/verdict-panel/decisions.js";
import { finding, piece, remarkOf } from "/components/verdict-panel/finding.js";
import { outcome, share } from "/components/verdict-panel/outcome.js";
import { partsOf } from "/components/verdict-panel/parts.js";

/**
 * The marker's reply, in the order in which it helps: own answer, key, why, what is next. With
 * `focus` it is the one in front, which takes the focus and the keys.
 */
export function verdictPanel(verdict, { focus = false } = {}) {
  const { word, mark } = outcome(verdict);
  const sureButWrong = verdict.verdict === "wrong" && verdict.confidence === "sure";
  const much = share(verdict);
  return html`
    <div class="verdict-panel">
      <h2 class="outcome ${verdict.verdict}" tabindex="-1" ${focused(focus ? verdict.answerId : null)}>
        ${icon(mark)} <span>${word}${much ? html`<span class="unseen">: </span>` : nothing}</span>
        ${much ? html`<span class="aside">${much}</span>` : nothing}
        ${sureButWrong ? html`<span class="aside">and you were sure, so this one sticks best now</span>` : nothing}
      </h2>
      ${answerOf(verdict, focus)}
      <h3 id=${focus ? "explanation" : nothing} tabindex="-1">Why</h3>
      <div class="prose" ${prose(verdict.explanationHtml)}></div>
      ${verdict.kind === "multi" ? nothing : others(verdict.options)} ${references(verdict)} ${followUp(verdict.followUpHtml)}
      ${verdict.schedule ? comesBack(verdict) : nothing}
    </div>
  `;
}

/** What was answered and what was wanted: as a whole, or part by part. */
function answerOf(verdict, inFront) {
  if (verdict.kind === "recall") return html`<div class="prose" ${prose(verdict.backHtml)}></div>`;
  if (verdict.kind === "multi" && verdict.options) return decisions(verdict);
  if (verdict.parts?.length) {
    return html`${verdict.kind === "open" ? ownWords(verdict) : nothing} ${partsOf(verdict)} ${modelAnswers(verdict.modelAnswers, inFront)}`;
  }
  return html`${own(verdict)} ${verdict.verdict === "right" ? nothing : key(verdict)}`;
}

const ownWords = ({ own: { html: text } }) => html`<details class="own-words">
  <summary>Your answer</summary>
  <div class="prose" ${prose(text)}></div>
</details>`;

const about = (verdict, name) => verdict.remarks.filter((remark) => remark.about === name);

const own = (verdict) =>
  finding({
    tone: verdict.verdict,
    mark: outcome(verdict).mark,
    body: html`
      ${piece("Your answer", verdict.own.html)} ${about(verdict, "own").map(remarkOf)}
      ${verdict.verdict === "right" && verdict.key.accepted ? accepted(verdict.key) : nothing}
    `,
  });

const key = (verdict) =>
  finding({
    tone: "right",
    mark: "check",
    body: html`
      ${piece("The answer", verdict.key.html)} ${verdict.key.accepted ? accepted(verdict.key) : nothing}
      ${about(verdict, "key").map(remarkOf)}
    `,
  });

const accepted = ({ accepted: range }) => html`<p class="small muted tabular">Accepted: ${range}</p>`;

function others(options) {
  const rest = (options ?? []).filter((option) => !option.picked && !option.correct && option.remarkHtml);
  if (!rest.length) return nothing;
  return html`<details class="others">
    <summary>The other options, and why not</summary>
    <ul class="list">
      ${rest.map(
        (option) => html`<li class="finding">
          ${icon("x")}
          <div>
            <div class="what prose" ${prose(option.html)}></div>
            <div class="prose muted" ${prose(option.remarkHtml)}></div>
          </div>
        </li>`,
      )}
    </ul>
  </details>`;
}

const followUp = (text) =>
  text
    ? html`<div class="follow-up" role="note">
        <p class="label">An interviewer might go on</p>
        <div class="prose" ${prose(text)}></div>
      </div>`
    : nothing;

function references({ references: list, bank, topic, level }) {
  return html`<div class="sources small muted">
    ${list.length
      ? html`<p>
          Read more:
          ${list.map(
            ({ title, url }, index) =>
              html`${index ? "; " : ""}<a href=${url} target="_blank" rel="noopener nofollow ugc">${title}</a>`,
          )}
        </p>`
      : nothing}
    <p>${bank.title}, ${topic.title}, ${(LEVELS[level] ?? level).toLowerCase()} level</p>
  </div>`;
}
