import { html } from "/vendor/lit-html/lit-html.js";
import { FEW } from "/components/interval-bar/interval-bar.js";
import { knobs } from "/lib/shown.js";
import { startSitting } from "/lib/start.js";
import { count, percent } from "/lib/words.js";

const LEVELS = ["junior", "senior", "principal"];

/** Topics by level, a bank at a time: what was recalled, or how little is known yet. */
export const strengthMap = ({ topics }) => {
  const banks = Map.groupBy(topics, ({ bank }) => bank.id);
  return html`
    ${legend()}
    ${[...banks.values()].map((list) => bankMap(list))}
  `;
};

const legend = () => html`<p class="strength-legend small muted">
  Share recalled: ${[0.3, 0.6, 0.9].map((share) => html`<span class="nowrap"><i ${knobs({ share })}></i> ${percent(share)}</span> `)}
  <span class="nowrap"><i class="few"></i> fewer than ${FEW} answers</span>, too few to say; empty means not met.
</p>`;

function bankMap(list) {
  const answers = list.reduce((sum, { all }) => sum + all.answers, 0);
  return html`<details class="strength-bank" ?open=${list.some(({ all }) => all.answers >= FEW)}>
    <summary><span class="name">${list[0].bank.title}</span> <span class="small muted">${count(answers, "answer")}</span></summary>
    <table class="strength-map">
      <thead>
        <tr><th scope="col">Topic</th>${["All", "Junior", "Senior", "Principal"].map((name) => html`<th scope="col">${name}</th>`)}</tr>
      </thead>
      <tbody>
        ${list.map(
          (one) => html`<tr>
            <th scope="row"><button type="button" class="link" @click=${() => practise(one)}>${one.topic.title}<span class="unseen">: five questions</span></button></th>
            ${cell(one.all)} ${LEVELS.map((level) => cell(one[level]))}
          </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

const practise = ({ bank, topic }) => startSitting({ mode: "quiz", size: 5, packs: [bank.id], topics: [`${bank.id}/${topic.id}`] });

function cell(coverage) {
  if (!coverage) return html`<td class="none"><span class="unseen">no questions</span></td>`;
  const { answers, recalled, questions } = coverage;
  if (!answers) return html`<td class="few" title=${count(questions, "question")}><span class="unseen">not met</span></td>`;
  if (answers < FEW) return html`<td class="few"><span class="muted">${recalled} of ${answers}</span></td>`;
  return html`<td class="known" title="${recalled} of ${answers}" ${knobs({ share: recalled / answers })}>${percent(recalled / answers)}</td>`;
}
