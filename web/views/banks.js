import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get } from "/lib/api.js";
import { loaded } from "/views/loaded.js";
import { go } from "/lib/router.js";
import { count } from "/lib/words.js";
import { bankEntry } from "/components/bank-entry/bank-entry.js";
import { emptyState } from "/components/empty-state/empty-state.js";
import { questionList } from "/components/question-list/question-list.js";
import { quizForm } from "/components/quiz-form/quiz-form.js";
import { temperatureLegend } from "/components/temperature-bar/temperature-bar.js";

const ASKED = ["search", "pack", "topic", "level", "suspended"];

/** What there is to learn: banks, their topics, quizzes from them, and single questions. */
export function open({ query, update }) {
  const asked = new URLSearchParams(ASKED.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : [])));
  const find = asked.size ? get(`/api/questions?limit=100&${asked}`) : null;
  const qualities = new Map();
  const look = async (id) => {
    if (qualities.has(id)) return;
    qualities.set(id, await get(`/api/banks/${id}/quality`).catch((problem) => ({ problem })));
    update();
  };
  return loaded({
    title: "Banks",
    update,
    fetch: async () => {
      const [{ banks }, home, { subscriptions, others }, found] = await Promise.all([get("/api/banks"), get("/api/home"), get("/api/subscriptions"), find]);
      const heat = new Map(home.banks.map((bank) => [bank.id, bank]));
      const editions = new Map([...subscriptions, ...others].map(({ pack, newest }) => [pack.id, newest]));
      return { banks: banks.map((bank) => ({ ...bank, standing: heat.get(bank.id) ?? null, edition: editions.get(bank.id) ?? 1 })), found };
    },
    view: ({ banks, found }) => view(banks, found, asked, { qualities, look }),
  });
}

function view(banks, found, asked, checks) {
  if (!banks.length) return none();
  return html`<div class="document">
    <h1>What is there to learn?</h1>
    <section>
      ${searchForm(asked)} ${found ? results(found, asked, banks) : nothing}
    </section>
    ${found ? nothing : overview(banks, checks)}
  </div>`;
}

const overview = (banks, { qualities, look }) => html`
  <section>
    <h2>Banks</h2>
    ${temperatureLegend()}
    <ul class="banks">
      ${banks.map((bank) => bankEntry(bank, { quality: qualities.get(bank.id), look }))}
    </ul>
  </section>
  <section>
    <h2>A quiz</h2>
    ${quizForm({ banks })}
  </section>
`;

const searchForm = (asked) => html`<form class="search-form" role="search" @submit=${search}>
  <label for="search">Find a question</label>
  <div class="row">
    <input class="field" id="search" type="search" name="search" maxlength="200" placeholder="words of its text" .value=${asked.get("search") ?? ""}>
    <button class="button">Find</button>
    <a class="small" href="/banks?suspended=true">Those put away</a>
  </div>
</form>`;

function search(event) {
  event.preventDefault();
  const words = String(new FormData(event.target).get("search")).trim();
  go(words ? `/banks?search=${encodeURIComponent(words)}` : "/banks");
}

const results = ({ count: all, questions }, asked, banks) => html`
  <h2>${heading(all, asked, banks)}</h2>
  <p class="small"><a href="/banks">All banks</a>${all > questions.length ? ` · the first ${questions.length} are shown` : nothing}</p>
  ${questions.length ? questionList({ questions }) : html`<p class="muted">${asked.get("suspended") ? "Put a question away on its page or with p while it is asked." : "Try fewer or other words."}</p>`}
`;

function heading(all, asked, banks) {
  const bank = banks.find(({ id }) => id === asked.get("pack"));
  const topic = bank?.topics.find(({ id }) => id === asked.get("topic"));
  const where = topic ? ` on ${topic.title}` : bank ? ` of ${bank.title}` : "";
  const away = asked.get("suspended") ? " put away" : "";
  const words = asked.get("search") ? ` with “${asked.get("search")}”` : "";
  return `${all ? count(all, "question") : "No question"}${where}${words}${away}`;
}

const none = () =>
  emptyState({
    title: "There are no banks",
    text: html`<p>Start the server with --questions and a folder of packs; each pack in it becomes a bank here.</p>`,
    actions: html`<button type="button" class="button primary" @click=${() => location.reload()}>Reload</button>`,
  });
