import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { prose } from "/lib/html.js";
import { finding, remarkOf, theRight } from "/components/verdict-panel/finding.js";

const SAID = {
  "true true": "Picked, and it applies",
  "true false": "You picked it; it does not apply",
  "false true": "You left it; it applies",
  "false false": "Left, and it does not apply",
};

/** What was decided on each option: the wrong decisions first, the right ones folded. */
export function decisions({ options, remarks }) {
  const wrong = options.filter(({ picked, correct }) => picked !== correct);
  const right = options.filter(({ picked, correct }) => picked === correct).sort((one, other) => other.correct - one.correct);
  const list = (some) => html`<ul class="parts list">${some.map((option) => html`<li>${decision(option, remarks)}</li>`)}</ul>`;
  return html`
    ${wrong.length ? list(wrong) : nothing}
    ${right.length
      ? html`<details class="others">
          <summary>${wrong.length ? theRight(right.length, "decision") : "Option by option"}</summary>
          ${list(right)}
        </details>`
      : nothing}
  `;
}

function decision({ id, html: text, picked, correct, remarkHtml }, remarks) {
  const good = picked === correct;
  const misconception = remarks.find(({ about }) => about === id)?.misconception;
  return finding({
    tone: good ? "right" : "wrong",
    mark: good ? "check" : "x",
    body: html`
      <p class="label">${SAID[`${picked} ${correct}`]}</p>
      <div class="about prose" ${prose(text)}></div>
      ${remarkOf({ misconception: good ? null : misconception, html: remarkHtml })}
    `,
  });
}
