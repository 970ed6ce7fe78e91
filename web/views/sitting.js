import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get, inWords } from "/lib/api.js";
import { loaded } from "/views/loaded.js";
import { prose } from "/lib/html.js";
import { icon } from "/lib/icon.js";
import { MODES, minutes, moment, percent, seconds } from "/lib/words.js";
import { markNow } from "/components/mark-now/mark-now.js";
import { movedList } from "/components/moved-list/moved-list.js";
import { temperatureDot } from "/components/temperature-dot/temperature-dot.js";
import { markedAgain } from "/components/verdict-panel/marked-again.js";
import { verdictPanel } from "/components/verdict-panel/verdict-panel.js";

const MARKS = { right: ["check", "Right"], partly: ["check", "Partly right"], wrong: ["x", "Not quite"] };
const UNMARKED = ["clock", "Not marked yet"];
const SURE = { guess: "a guess", think: "thought so", sure: "sure" };

/** One sitting: each answer, foldable to the full verdict. */
export function open({ params, update }) {
  const full = new Map();
  const unfold = async (event, answerId) => {
    if (!event.target.open || full.has(answerId)) return;
    try {
      full.set(answerId, { verdict: await get(`/api/answers/${encodeURIComponent(answerId)}`) });
    } catch (problem) {
      full.set(answerId, { problem });
    }
    update();
  };
  return loaded({
    title: "A sitting",
    update,
    fetch: () => get(`/api/sittings/${encodeURIComponent(params.id)}`),
    view: (data) => view(data, full, unfold),
  });
}

const view = (data, full, unfold) => html`<div class="document">
  <header>
    <p class="small muted"><a href="/history">History</a></p>
    <h1>${moment(data.startedAt)}</h1>
    <p class="muted">
      ${MODES[data.mode] ?? data.mode}: ${data.answered ? said(data) : none(data)}
    </p>
  </header>
  ${data.moved?.length ? movedList(data.moved) : nothing}
  ${data.answers.length
    ? html`<section>
        <h2>What did you answer?</h2>
        <ol class="answers">
          ${data.answers.map((answer) => entry(answer, full.get(answer.answerId), unfold))}
        </ol>
      </section>`
    : nothing}
</div>`;

const none = ({ answers }) =>
  answers.some(({ verdict }) => !verdict) ? "no answer is marked yet" : "no answer that counts, all was put off or taken back";

const said = ({ recalled, answered, meanScore, milliseconds }) =>
  `${recalled} of ${answered} recalled, mean score ${percent(meanScore)}, ${minutes(milliseconds)}`;

function entry(answer, opened, unfold) {
  const [drawing, word] = MARKS[answer.verdict] ?? UNMARKED;
  return html`<li class=${answer.undone ? "undone" : ""}>
    <div class="finding ${answer.verdict ?? ""}">
      ${icon(drawing)}
      <div>
        <div class="prose" ${prose(answer.stemHtml)}></div>
        <p class="what"><span class="label">${word}</span> <span class="prose inline" ${prose(answer.ownHtml)}></span></p>
        ${markedAgain(answer.regraded)}
        ${answer.verdict === "right" || !answer.keyHtml
          ? nothing
          : html`<p class="what"><span class="label">The answer</span> <span class="prose inline" ${prose(answer.keyHtml)}></span></p>`}
        <p class="small muted">
          ${answer.undone ? "Undone. " : nothing}${[answer.bank.title, SURE[answer.confidence], seconds(answer.milliseconds)].filter(Boolean).join(", ")}${answer.verdict
            ? html`, stability ${temperatureDot(answer.stabilityBefore)} → ${temperatureDot(answer.stabilityAfter)}`
            : nothing}
        </p>
        ${answer.verdict
          ? nothing
          : html`<p>${markNow(answer.answerId)}</p>`}
        <p class="small"><a href="/question/${answer.questionId}">This question<span class="unseen"> ${answer.questionId}</span></a></p>
        ${answer.verdict
          ? html`<details @toggle=${(event) => unfold(event, answer.answerId)}>
              <summary>The whole verdict</summary>
              ${unfolded(opened)}
            </details>`
          : nothing}
      </div>
    </div>
  </li>`;
}

function unfolded(opened) {
  if (!opened) return html`<p class="muted">One moment</p>`;
  if (opened.problem) return html`<p>${inWords(opened.problem)}</p>`;
  return verdictPanel(opened.verdict);
}
