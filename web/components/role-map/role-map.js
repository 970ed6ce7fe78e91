import { html } from "/vendor/lit-html/lit-html.js";
import { FEW } from "/components/interval-bar/interval-bar.js";
import { knobs } from "/lib/shown.js";
import { count, percent } from "/lib/words.js";

const GROUPS = { role: "The work", skill: "Skills", soft: "Working with others", level: "Levels", context: "What else" };

/** What a role asks for, a square each: how much is recalled, too little known, or not met. */
export const roleMap = ({ items }) => html`
  <ul class="role-map list">
    ${Object.entries(GROUPS).map(([group, title]) => row(title, items.filter((item) => item.group === group)))}
  </ul>
  <details>
    <summary>The numbers</summary>
    <table class="numbers role-numbers">
      <thead><tr><th scope="col">The role asks for</th><th scope="col">Recalled</th><th scope="col">Answers</th></tr></thead>
      <tbody>
        ${items.map(
          ({ title, coverage: { answers, recalled } }) => html`<tr>
            <th scope="row">${title}</th>
            <td>${answers < FEW ? html`<span class="muted">${answers ? "too few to say" : "not met"}</span>` : percent(recalled / answers)}</td>
            <td>${answers}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </details>
`;

const row = (title, items) =>
  items.length
    ? html`<li>
        <span class="name">${title}</span>
        <span class="squares" aria-hidden="true">${items.map(square)}</span>
        <span class="small muted">${said(items)}</span>
      </li>`
    : null;

function square({ title, coverage: { answers, recalled } }) {
  if (!answers) return html`<i class="none" title="${title}: not met"></i>`;
  if (answers < FEW) return html`<i class="few" title="${title}: ${count(answers, "answer")}, too few to say"></i>`;
  return html`<i class="known" title="${title}: ${percent(recalled / answers)} recalled" ${knobs({ share: recalled / answers })}></i>`;
}

function said(items) {
  const met = items.filter(({ coverage }) => coverage.answers).length;
  const known = items.filter(({ coverage }) => coverage.answers >= FEW).length;
  return `${met} of ${items.length} met, ${known} with enough answers`;
}
