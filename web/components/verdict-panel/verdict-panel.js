import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { icon } from "/lib/icon.js";
import { prose } from "/lib/html.js";
import { focused } from "/lib/shown.js";
import { LEVELS, percent } from "/lib/words.js";
import { comesBack } from "/components/verdict-panel/comes-back.js";

const OUTCOMES = {
  right: { word: "Right", mark: "check" },
  partly: { word: "Partly right", mark: "check" },
  wrong: { word: "Not quite", mark: "x" },
};

/** The marker's reply, in the order in which it helps: own answer, key, why, what is next. */
export function verdictPanel(verdict, { focus = false } = {}) {
  const { word, mark } = OUTCOMES[verdict.verdict];
  const sureButWrong = verdict.verdict === "wrong" && verdict.confidence === "sure";
  return html`
    <section class="verdict-panel" aria-label="Verdict">
      <h2 class="outcome ${verdict.verdict}" tabindex="-1" ${focused(focus ? verdict.answerId : null)}>
        ${icon(mark)} ${word}${sureButWrong ? html`<span class="aside">and you were sure, so this one sticks best now</span>` : nothing}
        ${scored(verdict)}
      </h2>
      ${own(verdict)} ${verdict.verdict === "right" ? nothing : key(verdict)}
      <h3 id="explanation" tabindex="-1">Why</h3>
      <div class="prose" ${prose(verdict.explanationHtml)}></div>
      ${others(verdict.options)} ${followUp(verdict.followUpHtml)} ${references(verdict)}
      ${verdict.schedule ? comesBack(verdict) : nothing}
    </section>
  `;
}

function scored({ verdict, score, hints }) {
  if (verdict !== "partly" && !hints) return nothing;
  const because = hints ? `, after ${hints === 1 ? "a hint" : `${hints} hints`}` : "";
  return html`<span class="aside">score ${percent(score)}${because}</span>`;
}

const about = (verdict, name) => verdict.remarks.filter((remark) => remark.about === name);

function own(verdict) {
  const { verdict: outcome } = verdict;
  const remarks = about(verdict, "own");
  return html`<div class="finding ${outcome}">
    ${icon(OUTCOMES[outcome].mark)}
    <div>
      <p class="what"><span class="label">Your answer</span> <span class="prose inline" ${prose(verdict.own.html)}></span></p>
      ${remarks.map(remarkOf)}
      ${outcome === "right" && verdict.key.accepted ? accepted(verdict.key) : nothing}
    </div>
  </div>`;
}

function key(verdict) {
  return html`<div class="finding right">
    ${icon("check")}
    <div>
      <p class="what"><span class="label">The answer</span> <span class="prose inline" ${prose(verdict.key.html)}></span></p>
      ${verdict.key.accepted ? accepted(verdict.key) : nothing} ${about(verdict, "key").map(remarkOf)}
    </div>
  </div>`;
}

const accepted = ({ accepted: range }) => html`<p class="small muted tabular">Accepted: ${range}</p>`;

const remarkOf = (remark) => html`
  ${remark.misconception
    ? html`<p class="misconception small">A known mix-up: <em>${remark.misconception.title}</em></p>`
    : nothing}
  <div class="prose" ${prose(remark.html)}></div>
`;

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
    ? html`<aside class="follow-up" aria-label="Follow-up question">
        <p class="label">An interviewer might go on</p>
        <div class="prose" ${prose(text)}></div>
      </aside>`
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
