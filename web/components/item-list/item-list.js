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

const option = ({ html: words, key, idle, share }) => html`<li>
  ${words === null ? html`<span class="muted">all others together</span>` : html`<span class="prose inline" ${prose(words)}></span>`}
  <span class="nowrap">${percent(share)}${key ? ", the key" : ""}${idle && words !== null ? ", idle" : ""}</span>
</li>`;

const item = (it) => html`<li>
  <div class="prose excerpt" ${prose(it.stemHtml)}></div>
  <p class="small"><a href=${`/question/${it.id}`}>${it.id}</a> <span class="muted">· ${it.bank.title}</span></p>
  ${it.defects.length ? html`<ul class="defects">${it.defects.map((one) => html`<li>${DEFECTS[one]}</li>`)}</ul>` : nothing}
  <dl class="figures">
    <div><dt>First answers</dt><dd>${it.answers}${it.gate === "few" ? html` <span class="small muted">too few to say more</span>` : nothing}</dd></div>
    ${facility(it)} ${discrimination(it)}
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
        <ol class="items">${questions.slice(0, most).map(item)}</ol>
        ${questions.length > most
          ? html`<button type="button" class="button" @click=${more}>Show more of ${count(questions.length, "question")}</button>`
          : nothing}`
    : html`<p class="summary">No question has five first answers of different people yet.</p>`}
  ${answered > questions.length && questions.length
    ? html`<p class="small muted">${count(answered - questions.length, "more question")} with fewer than five answers ${answered - questions.length === 1 ? "is" : "are"} left out.</p>`
    : nothing}
`;
