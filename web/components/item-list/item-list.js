import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { prose } from "/lib/html.js";
import { count, percent } from "/lib/words.js";

const DEFECTS = {
  suspectedMiskey: "Strong learners prefer a wrong option: is the key right?",
  negative: "Who does well elsewhere does worse here: check the key",
  weak: "Hardly tells strong from weak",
  tooHard: "Hardly anybody knows it",
  idleOption: "An option nobody falls for",
  unevenVariants: "One variant is harder than the others",
};
const BOUNDS = { about: "", atLeast: "over ", atMost: "under " };

/** A share that is rounded, or a bound. */
export const shareWords = ({ value, bound }) => `${BOUNDS[bound]}${percent(value)}`;

const number = (value) => (value < 0 ? "−" : "") + Math.abs(value).toFixed(2);

const facility = (it) =>
  it.facility
    ? html`<div><dt>Right</dt><dd>${shareWords(it.facility)}${it.facility.low === null ? nothing : html` <span class="small muted">${percent(it.facility.low)} to ${percent(it.facility.high)}</span>`}</dd></div>`
    : nothing;

const discrimination = (it) =>
  it.discrimination
    ? html`<div><dt>Tells strong from weak</dt><dd>${number(it.discrimination.value)} <span class="small muted">${number(it.discrimination.low)} to ${number(it.discrimination.high)}</span></dd></div>`
    : nothing;

const kelley = (it) =>
  it.kelley
    ? html`<div><dt>Best 27% ahead of the weakest</dt><dd>${whole(it.kelley.value)} points <span class="small muted">${whole(it.kelley.low)} to ${whole(it.kelley.high)}</span></dd></div>`
    : nothing;

const whole = (share) => `${share < 0 ? "−" : ""}${Math.round(Math.abs(share) * 100)}`;

const option = ({ html: words, key, idle, share }) => html`<li>
  ${words === null ? html`<span class="muted">all others together</span>` : html`<span class="prose inline" ${prose(words)}></span>`}
  <span class="nowrap">${percent(share)}${key ? ", the key" : ""}${idle && words !== null ? ", idle" : ""}</span>
</li>`;

const item = (it) => html`<li>
  <div class="prose excerpt" ${prose(it.stemHtml)}></div>
  <p class="small"><a href=${`/question/${it.id}`}>${it.id}</a> <span class="muted">· ${it.bank.title}</span></p>
  ${it.since === null ? nothing : html`<p class="small muted">Its key was corrected in revision ${it.since}; earlier answers do not count here.</p>`}
  ${it.defects.length ? html`<ul class="defects">${it.defects.map((one) => html`<li>${DEFECTS[one]}</li>`)}</ul>` : nothing}
  <dl class="figures">
    <div><dt>First answers</dt><dd>${it.answers}${it.gate === "few" ? html` <span class="small muted">too few to say more</span>` : nothing}</dd></div>
    ${facility(it)} ${discrimination(it)} ${kelley(it)}
    ${it.medianSeconds === null ? nothing : html`<div><dt>Time to a right answer</dt><dd>${Math.round(it.medianSeconds)} s</dd></div>`}
    ${it.sureAndWrong ? html`<div><dt>Sure but wrong</dt><dd>${shareWords(it.sureAndWrong)}</dd></div>` : nothing}
    ${it.gap === null ? nothing : html`<div><dt>Harder than declared by</dt><dd>${number(it.gap)} logits</dd></div>`}
  </dl>
  ${it.options.length ? html`<details><summary class="small">Who picks what</summary><ul class="picks">${it.options.map(option)}</ul></details>` : nothing}
</li>`;

const standOut = (suspect) =>
  suspect ? `${count(suspect, "question stands out", "questions stand out")}, and ${suspect === 1 ? "comes" : "come"} first.` : "No question stands out so far.";

/** Questions with what answers say of them, the most suspect first; `more()` shows further ones than `most`. */
export const itemList = ({ answered, questions }, { most = Infinity, more } = {}) => html`
  ${questions.length
    ? html`<p class="summary">${standOut(questions.filter(({ defects }) => defects.length).length)}</p>
        <p class="small muted">Shares are rounded to 5%; where fewer than five differ, only a bound is shown.</p>
        <details>
          <summary class="small">What do the figures mean?</summary>
          <ul class="plain-points small">
            <li><strong>Right</strong>: the mean score of first answers. 35% to 64% tells most about a person; below 5% something is wrong with the question.</li>
            <li><strong>Tells strong from weak</strong>: the correlation with how the same people did elsewhere. From 0.3 on it is adequate, below 0.2 weak, below 0 the key is suspect.</li>
            <li><strong>Best 27% ahead of the weakest</strong> (Kelley’s D): how many points more the best got, ranked by how they did elsewhere. From 30 points on it is good, below 20 the question hardly sorts anybody.</li>
          </ul>
        </details>
        <ol class="items">${questions.slice(0, most).map(item)}</ol>
        ${questions.length > most
          ? html`<button type="button" class="button" @click=${more}>Show more of ${count(questions.length, "question")}</button>`
          : nothing}`
    : html`<p class="summary">No question has five first answers of different people yet.</p>`}
  ${answered > questions.length && questions.length
    ? html`<p class="small muted">${count(answered - questions.length, "more question")} with fewer than five answers ${answered - questions.length === 1 ? "is" : "are"} left out.</p>`
    : nothing}
`;

const band = ({ value }) => (value >= 0.75 ? "enough to compare people" : value >= 0.64 ? "enough for a rough order" : "too little to compare people");

/** How well the questions of each bank, taken together, tell people apart. */
export const itemSets = ({ sets }) => html`
  <p class="summary">
    If the same people answered as many other questions of the kind, how much would their order stay the same? 1 is entirely, 0 not at
    all. KR-20 says it of the questions as they are, KR-21 as if all were equally hard, so it is never above.
  </p>
  ${sets.length
    ? html`<div class="scroll-box" tabindex="0" role="region" aria-label="Totals of each bank"><table class="numbers">
        <thead><tr><th scope="col">Bank</th><th scope="col">Questions</th><th scope="col">People</th><th scope="col">KR-20</th><th scope="col">KR-21</th><th scope="col">A total is</th></tr></thead>
        <tbody>${sets.map(
          ({ bank, questions, learners, kr20, kr21 }) => html`<tr>
            <th scope="row">${bank.title}</th><td>${questions}</td><td>${learners}</td>
            <td>${number(kr20.value)} <span class="small muted nowrap">${number(kr20.low)} to ${number(kr20.high)}</span></td>
            <td>${number(kr21)}</td><td>${band(kr20)}</td>
          </tr>`,
        )}</tbody>
      </table></div>`
    : html`<p class="small muted">Shown once thirty people have answered the same five questions of a bank.</p>`}
`;
