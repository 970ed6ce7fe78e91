import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get, remove } from "/lib/api.js";
import { fetchLine } from "/lib/plan.js";
import { announce } from "/lib/announce.js";
import { telling } from "/lib/overlay.js";
import { visitor } from "/lib/visitor.js";
import { laterDays } from "/views/days.js";
import { loaded } from "/views/loaded.js";
import { startSitting } from "/lib/start.js";
import { EARLY, count, day, lasting, percent } from "/lib/words.js";
import { assignmentList } from "/components/assignment-list/assignment-list.js";
import { dayMarks } from "/components/day-marks/day-marks.js";
import { noticeList } from "/components/notice-list/notice-list.js";
import { fetchNews, packNews } from "/components/pack-news/pack-news.js";
import { temperatureBar, temperatureLegend } from "/components/temperature-bar/temperature-bar.js";

/** Today: one number and one button, then what the answers so far say. */
export function open({ update }) {
  const days = laterDays(update);
  const page = loaded({
    title: "Today",
    update,
    fetch: async () => {
      const data = await read();
      if (data.everAnswered) days.fetch();
      return data;
    },
    view: (data) => home(data, days, dismiss),
    keys: () => [],
  });
  return page;

  async function dismiss(notices) {
    await telling(async () => {
      for (const { id } of notices) await remove(`/api/notices/${encodeURIComponent(id)}`);
    });
    await page.refresh();
    announce(notices.length === 1 ? "The notice is dismissed." : "All notices are dismissed.");
    (document.getElementById("notices") ?? document.querySelector(".today a, .today button"))?.focus();
  }
}

async function read() {
  const [data, told, given, line, news] = await Promise.all([get("/api/home"), get("/api/notices"), assigned(), fetchLine(), fetchNews()]);
  return { ...data, told, given, line, news };
}

/** What groups want done; only where many people come there are any. */
const assigned = async () => (visitor.get().hosted ? (await get("/api/assignments")).assignments : []);

const home = (data, days, dismiss) => html`
  <div class="document">
    ${leads(data) ? planned(data) : today(data)} ${data.given.length ? given(data.given) : nothing} ${noticeList({ ...data.told, dismiss })} ${packNews(data.news)} ${data.everAnswered ? looks(data, days) : beginnings(data)}
  </div>
`;

const leads = ({ line }) => Boolean(line.planned && line.date);

/** With an interview ahead the plan says what today is. */
function planned({ today: { date }, line }) {
  const { days, minutes, questions, label } = line;
  return html`<section class="today">
    <p class="muted">${day(date)}</p>
    <h1>${questions ? html`<span class="number">${questions}</span> ${questions === 1 ? "question" : "questions"} today` : "Today’s part of the plan is done"}</h1>
    <p class="muted plan-line">
      ${count(days, "day")} to <a href="/plan">${label || "the interview"}</a>, ${lasting(minutes)} a day
    </p>
    <p>
      ${questions ? html`<a class="button primary large" href="/">Practise</a>` : html`<a class="button large" href="/plan">See the plan</a>`}
    </p>
  </section>`;
}

function today({ today: { date, due, newLeft, minutes } }) {
  const sum = due + newLeft;
  return html`<section class="today">
    <p class="muted">${day(date)}</p>
    <h1>${sum ? html`<span class="number">${sum}</span> ${sum === 1 ? "question" : "questions"} today` : "Nothing is due today"}</h1>
    <p class="muted">
      ${sum
        ? html`${[due && `${due} to recall`, newLeft && `${newLeft} new`].filter(Boolean).join(", ")}, about ${lasting(minutes)}`
        : "What you have learned is fresh enough to leave alone."}
    </p>
    <p>
      ${sum
        ? html`<a class="button primary large" href="/">Practise</a>`
        : html`<button type="button" class="button primary large" @click=${() => startSitting({ mode: "ahead", size: 10 })}>
            Practise ahead
          </button>`}
    </p>
    ${sum ? nothing : html`<p class="small muted">${EARLY}</p>`}
  </section>`;
}

const given = (assignments) => html`<section>
  <h2>What do your groups want done?</h2>
  ${assignmentList(assignments)}
</section>`;

const beginnings = (data) => html`
  ${placement()}
  <section>
    <h2>What will be here?</h2>
    <p class="lead">
      After the first answers: which days are done, what falls due in the month ahead, how much you recall when it comes back,
      and how durable each bank has become. Every question starts unseen, is hot while it is fragile, and cools as you recall it.
    </p>
    ${banks(data)}
  </section>
`;

const looks = (data, days) => html`
  <section>
    <h2>How was the week?</h2>
    ${dayMarks({ ...data.streak, today: data.today.date })}
  </section>
  ${met(data) < FIRST ? placement() : nothing} ${days.view(leads(data))}
  <section>
    <h2>How durable is each bank?</h2>
    ${banks(data)}
  </section>
  ${data.weakest ? weakest(data.weakest) : nothing}
  <p class="row">
    <a class="button" href="/progress/readiness">How ready are you?</a>
    <a class="button" href="/progress">How does it go?</a>
  </p>
`;

/** Questions met below which a placement tells more than the log. */
const FIRST = 8;
const met = ({ banks: list }) => list.reduce((sum, bank) => sum + bank.questions - bank.unseen, 0);

const placement = () => html`<section>
  <h2>Where do you stand?</h2>
  <p class="summary">Twelve to eighteen questions in about seven minutes give a first band; skip what you like, stop when you like.</p>
  <a class="button" href="/placement">Find out where you stand</a>
</section>`;

function banks(data) {
  const { banks: list } = data;
  const seen = met(data);
  const all = list.reduce((sum, bank) => sum + bank.questions, 0);
  return html`
    <p class="summary">You have met ${seen.toLocaleString("en")} of ${count(all, "question")}. Cold ones will last for months.</p>
    <ul class="bank-bars">
      ${list.map(
        (bank) => html`<li>
          <span class="name">${bank.title}</span>
          <span class="small muted tabular">${bank.due && !leads(data) ? `${bank.due} due` : nothing}</span>
          ${temperatureBar({ temperature: bank.temperature, unseen: bank.unseen, label: bank.title })}
        </li>`,
      )}
    </ul>
    ${temperatureLegend()}
    <details>
      <summary>The numbers</summary>
      ${bankTable(list)}
    </details>
  `;
}

const bankTable = (list) => html`<div class="scroll-box" tabindex="0" role="group" aria-label="Questions by stability">
  <table class="numbers">
    <thead>
      <tr>
        <th scope="col">Bank</th><th scope="col">Unseen</th><th scope="col">&lt;&nbsp;1&nbsp;d</th><th scope="col">&lt;&nbsp;3&nbsp;d</th>
        <th scope="col">&lt;&nbsp;1&nbsp;wk</th><th scope="col">&lt;&nbsp;3&nbsp;wk</th><th scope="col">&lt;&nbsp;2&nbsp;mo</th><th scope="col">Longer</th>
      </tr>
    </thead>
    <tbody>
      ${list.map(
        (bank) => html`<tr>
          <th scope="row">${bank.title}</th><td>${bank.unseen}</td>${bank.temperature.map((n) => html`<td>${n}</td>`)}
        </tr>`,
      )}
    </tbody>
  </table>
</div>`;

const weakest = ({ bank, topic, answers, meanScore }) => html`<section>
  <h2>What would help most?</h2>
  <p class="summary">
    ${topic.title} in ${bank.title}: a mean score of ${percent(meanScore)} over ${count(answers, "answer")}, the lowest of your topics.
  </p>
  <button
    type="button"
    class="button"
    @click=${() => startSitting({ mode: "quiz", size: 5, packs: [bank.id], topics: [`${bank.id}/${topic.id}`] })}
  >
    Five questions on ${topic.title}
  </button>
</section>`;
