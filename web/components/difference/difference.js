import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { marks } from "/lib/marks.js";
import { partWords } from "/lib/wording.js";
import { count } from "/lib/words.js";

const EFFECTS = {
  added: ["New question", "It is asked as any new question."],
  gone: ["Leaves the pack", "Its cards rest until it returns; nobody loses progress."],
  regraded: ["Another key", "Answers are graded again, and whoever’s mark changes is told."],
  reworded: ["Other words", "Schedules stay; whoever met it is told once."],
  kept: ["Small change", "Schedules stay as they are."],
};

/** What an edit does to learners' schedules. */
export const effect = ({ effect: name }) => html`<p class="effect small"><strong>${EFFECTS[name][0]}.</strong> ${EFFECTS[name][1]}</p>`;

const ORDER = ["regraded", "reworded", "added", "gone", "kept"];
const SAYS = {
  regraded: (n) => `${count(n, "question")} with another key: answers are graded again`,
  reworded: (n) => `${count(n, "question")} in other words: schedules stay`,
  added: (n) => count(n, "new question"),
  gone: (n) => `${count(n, "question")} leaving: cards rest`,
  kept: (n) => count(n, "small change"),
};

/** How many questions changed which way. */
export function tally(differences) {
  const rows = ORDER.map((name) => [name, differences.filter(({ effect: own }) => own === name).length]).filter(([, n]) => n);
  return rows.length ? html`<ul class="changes">${rows.map(([name, n]) => html`<li>${SAYS[name](n)}</li>`)}</ul>` : nothing;
}

/** Old and new words of a question beside one another, part by part. */
export const difference = (data, [old, fresh] = ["Before", "After"]) => html`<div class="difference">
  ${effect(data)}
  ${data.parts.length ? html`<dl>${shown(data).map((part) => (WHOLE.has(data.effect) ? alone(part, data.effect) : row(part, old, fresh)))}</dl>` : nothing}
</div>`;

const WHOLE = new Set(["added", "gone"]);
const SAID = /^(stem|text|options|accept|answer|back|items|left|right|blanks|explanation)\b/;

/** Of a question that came or went, what it asks and takes for right. */
const shown = ({ effect: name, parts }) => (WHOLE.has(name) ? parts.filter(({ field }) => SAID.test(field)) : parts);

const alone = ({ field, before, after }, name) => html`<div class="part alone">
  <dt>${partWords(field)}</dt>
  <dd class="side"><span class="words">${name === "gone" ? html`<del>${before}</del>` : after}</span></dd>
</div>`;

function row({ field, before, after }, old, fresh) {
  const [left, right] = before === null || after === null ? [whole(before), whole(after)] : marks(before, after);
  return html`<div class="part">
    <dt>${partWords(field)}</dt>
    ${side(old, left, before, "was")} ${side(fresh, right, after, "is")}
  </div>`;
}

const whole = (text) => (text === null ? [] : [{ text, other: true }]);

const side = (label, runs, text, kind) =>
  !text
    ? html`<dd class="side none"><span class="label">${label}</span> <span class="muted">nothing</span></dd>`
    : html`<dd class="side">
        <span class="label">${label}</span>
        <span class="words">${runs.map(({ text: words, other }) => (other ? (kind === "was" ? html`<del>${words}</del>` : html`<ins>${words}</ins>`) : words))}</span>
      </dd>`;

/** A place that two changed differently: as both had it, then each with what they changed. */
export function threeSides(label, { was, mine, theirs }) {
  const base = was ?? "";
  return html`<div class="difference"><dl><div class="part three">
    <dt>${label}</dt>
    ${side("Before", [{ text: base, other: false }], was, "was")}
    ${side("The copy’s own", marks(base, mine ?? "")[1], mine, "is")}
    ${side("From the origin", marks(base, theirs ?? "")[1], theirs, "is")}
  </div></dl></div>`;
}
