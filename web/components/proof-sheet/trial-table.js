import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { icon } from "/lib/icon.js";
import { prose } from "/lib/html.js";
import { percent } from "/lib/words.js";

const MARKS = { right: ["check", "right"], partly: ["check", "partly"], wrong: ["x", "wrong"], ungradable: ["undo", "asked again"], revealed: ["hint", "shown"] };

/** What a learner is told, each with the confusion it names. */
export const remarks = (list) =>
  list.map(
    ({ html: text, misconception }) => html`<div class="small">
      <div class="prose" ${prose(text)}></div>
      ${misconception ? html`<span class="muted">${misconception.title}</span>` : nothing}
    </div>`,
  );

/** What the grader makes of likely answers. */
export const trialTable = (trials) =>
  trials.length
    ? html`<div class="scroll-box" tabindex="0" role="region" aria-label="What the grader makes of likely answers">
        <table class="numbers trials">
          <thead>
            <tr><th scope="col">Answer</th><th scope="col">Taken as</th><th scope="col">What is said</th></tr>
          </thead>
          <tbody>${trials.map(row)}</tbody>
        </table>
      </div>`
    : nothing;

function row({ typed, why, verdict, score, says, remarks: said }) {
  const [mark, word] = MARKS[verdict];
  return html`<tr>
    <th scope="row">${why ? html`<code>${typed}</code>` : typed} <span class="small muted why">${why}</span></th>
    <td class="taken ${verdict}">${icon(mark)} ${word}${verdict === "partly" ? html` ${percent(score)}` : nothing}</td>
    <td>${says ?? nothing} ${remarks(said)}</td>
  </tr>`;
}
