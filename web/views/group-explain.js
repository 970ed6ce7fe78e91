import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get, post, put, remove } from "/lib/api.js";
import { prose } from "/lib/html.js";
import { toast } from "/lib/overlay.js";
import { day, moment, wordsIn } from "/lib/words.js";
import { groupPage, may } from "/views/group-frame.js";

const AUDIENCES = { manager: "a product manager", newHire: "a new hire" };
const MOST = 120;
const MOST_AFTER = 80;

/** Questions explained by members, each with one follow-up. */
export function open({ params, query, update }) {
  const asked = query.get("question") ?? "";
  return groupPage({
    params,
    update,
    tab: "/explain",
    title: "Explain",
    more: (path) => get(`${path}/explanations`),
    view: (group, { explanations, writable }, page) => html`
      <section>
        <h2>What can you explain?</h2>
        <p class="summary">Explaining a question to somebody who does not know it teaches most when you know beforehand that you will. Announce it for a day, or write it now; one of the group asks one question, and you answer.</p>
        ${writable ? begin(asked, page) : nothing}
      </section>
      <section>
        <h2>What did others explain?</h2>
        ${explanations.length
          ? html`<ol class="explanations">${explanations.map((one) => explanation(group, one, page, writable))}</ol>`
          : html`<p class="summary">Nobody has explained anything yet.</p>`}
      </section>`,
  });
}

async function send(event, page, work, said) {
  event.preventDefault();
  const form = event.target;
  try {
    await work(form.elements);
    form.reset();
    toast(said);
    page.refresh();
  } catch (problem) {
    toast(`${problem.title}. ${problem.errors?.[0] ? `${problem.errors[0].pointer.slice(1)} ${problem.errors[0].message}.` : problem.detail}`);
  }
}

const counted = (event) => (event.target.form.querySelector(".words").textContent = `${wordsIn(event.target.value)} words`);

const field = (id, label, most, required = true) => html`
  <label for=${id}>${label}</label>
  <textarea class="field" id=${id} name="text" rows="4" ?required=${required} @input=${counted}></textarea>
  <p class="small muted"><span class="words">0 words</span> of ${most}</p>`;

const begin = (asked, page) => html`<form class="say" id="explain" @submit=${(event) =>
    send(event, page, ({ question, audience, date, text }) =>
      post(`${page.path}/explanations`, { question: question.value.trim(), audience: audience.value, day: date.value || null, text: text.value.trim() || null }),
    "It is there.")}>
  <label for="explain-question">Question</label>
  <input class="field" id="explain-question" name="question" required placeholder="statistics/gini" .value=${asked}>
  <p class="small muted">As its page names it; you need to have answered it.</p>
  <label for="explain-audience">To</label>
  <select class="field" id="explain-audience" name="audience">${Object.entries(AUDIENCES).map(([value, label]) => html`<option value=${value}>${label}</option>`)}</select>
  <label for="explain-day">On</label>
  <input class="field" id="explain-day" name="date" type="date">
  ${field("explain-text", "In your words; leave it empty to announce it for that day", MOST, false)}
  <button class="button primary">Explain or announce</button>
</form>`;

const explanation = (group, one, page, writable) => html`<li>
  <p class="by"><strong>${one.mine ? "You" : one.author}</strong> <span>to ${AUDIENCES[one.audience]}</span> <span class="small muted">${moment(one.at)}</span></p>
  <div class="prose excerpt" ${prose(one.stemHtml)}></div>
  <p class="small"><a href=${`/question/${one.question}`}>${one.question}</a></p>
  ${one.stage === "announced" ? html`<p>${one.mine ? "You will explain this" : "Announced"}${one.day ? ` on ${day(one.day)}` : ""}.</p>` : nothing}
  ${one.covered && one.stage !== "announced" ? html`<p class="muted">Answer the question first; the explanation waits.</p>` : nothing}
  ${one.html ? html`<div class="prose own-words" ${prose(one.html)}></div>` : nothing}
  ${one.followUp?.html ? html`<p class="small muted">${one.followUp.mine ? "You ask" : `${one.followUp.author} asks`}</p><div class="prose" ${prose(one.followUp.html)}></div>` : nothing}
  ${one.replyHtml ? html`<p class="small muted">${one.mine ? "You reply" : `${one.author} replies`}</p><div class="prose" ${prose(one.replyHtml)}></div>` : nothing}
  ${writable ? next(one, page) : nothing}
  ${one.mine || may(group, "instructor")
    ? html`<p><button class="button small" type="button" @click=${() => confirm("Delete this explanation?") && page.act(() => remove(`${page.path}/explanations/${one.id}`), "It is deleted.")}>Delete</button></p>`
    : nothing}
</li>`;

const STEPS = {
  announced: { mine: true, part: "text", label: "Your explanation", verb: "Explain it", most: MOST },
  explained: { mine: false, part: "question", label: "One question of yours", verb: "Ask it", most: MOST_AFTER },
  asked: { mine: true, part: "reply", label: "Your answer", verb: "Answer it", most: MOST_AFTER },
};

function next(one, page) {
  const step = STEPS[one.stage];
  if (!step || step.mine !== one.mine || one.covered) return nothing;
  const id = `${step.part}-${one.id}`;
  return html`<form class="say" @submit=${(event) => send(event, page, ({ text }) => put(`${page.path}/explanations/${one.id}/${step.part}`, { text: text.value.trim() }), "It is there.")}>
    ${field(id, step.label, step.most)}
    <button class="button">${step.verb}</button>
  </form>`;
}
