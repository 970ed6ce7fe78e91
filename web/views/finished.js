import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { movedList } from "/components/moved-list/moved-list.js";
import { prose } from "/lib/html.js";
import { focused } from "/lib/shown.js";
import { visitor } from "/lib/visitor.js";
import { count, day, minutes } from "/lib/words.js";

/** The sitting's end: what was recalled, what was sure but wrong, when it goes on. */
export function finished({ summary }, actions) {
  if (summary.mode === "placement") return placed(summary);
  const { recalled, answered, done, milliseconds, sureButWrong, id } = summary;
  return html`
    <section class="finished">
      <p class="small muted">Sitting done</p>
      <h1 tabindex="-1" ${focused(id)}>You recalled ${recalled} of ${answered}${answered > done ? " answers" : nothing}</h1>
      <p class="lead">
        ${minutes(milliseconds).replace(/^./, (letter) => letter.toUpperCase())} of answering${answered > done ? `; what was missed came back, so ${count(answered, "answer")} to ${count(done, "question")}` : nothing}.
        ${ahead(summary)}
        Stopping here is fine.
      </p>
      ${sureButWrong.length ? sureWrong(sureButWrong) : nothing}
      ${summary.moved.length ? movedList(summary.moved) : nothing} ${suggestion(summary, actions)}
      <div class="row">
        <button type="button" class="button primary" @click=${() => actions.begin(null)}>Another sitting</button>
        ${offer(visitor.get())}
        <a class="button" href="/home">Today</a>
        <a class="button" href="/history/${id}">Answers of this sitting</a>
      </div>
    </section>
  `;
}

// What is due today still comes before what another day brings.
const ahead = ({ dueToday, nextDue }) => {
  const left = dueToday ? `${dueToday} more ${dueToday === 1 ? "is" : "are"} due today.` : "";
  return nextDue ? `${left} ${count(nextDue.count, "question")} will be due on ${day(nextDue.date)}.` : left;
};

const suggestion = ({ suggestion: words, suggested }, actions) =>
  words
    ? html`<div class="suggestion">
        <h2>Next, if you like</h2>
        <p>${words}</p>
        ${suggested ? more(suggested, actions) : nothing}
      </div>`
    : nothing;

const more = ({ bank, topic }, actions) => html`<button
  type="button"
  class="button"
  @click=${() => actions.begin({ mode: "quiz", size: 5, packs: [bank.id], topics: [`${bank.id}/${topic.id}`] })}
>
  Five questions on ${topic.title}
</button>`;

const placed = ({ id, answered, milliseconds }) => html`
  <section class="finished">
    <p class="small muted">Placement done</p>
    <h1 tabindex="-1" ${focused(id)}>That is enough for a first band</h1>
    <p class="lead">
      ${count(answered, "answer")} in ${minutes(milliseconds)}. They count like any others: what you missed comes back when it is due.
    </p>
    <div class="row"><a class="button primary" href="/placement/${id}">See where you stand</a></div>
  </section>
`;

const offer = ({ hosted, account }) => (hosted && !account ? html`<a class="button" href="/sign-up">Keep this: open an account</a>` : nothing);

const sureWrong = (list) => html`
  <div class="sure-wrong">
    <h2>You were sure, but</h2>
    <p class="muted">Errors made with confidence are the ones that an explanation mends best.</p>
    <ul class="list">
      ${list.map(
        ({ questionId, stemHtml, keyHtml }) => html`<li>
          <div class="prose" ${prose(stemHtml)}></div>
          <p class="what"><span class="label">The answer</span> <span class="prose inline" ${prose(keyHtml)}></span></p>
          <p class="small"><a href="/question/${questionId}">This question<span class="unseen"> ${questionId}</span></a></p>
        </li>`,
      )}
    </ul>
  </div>
`;
