import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get } from "/lib/api.js";
import { loaded } from "/views/loaded.js";
import { prose } from "/lib/html.js";
import { startSitting } from "/lib/start.js";
import { LEVELS, count } from "/lib/words.js";
import { emptyState } from "/components/empty-state/empty-state.js";
import { quizForm } from "/components/quiz-form/quiz-form.js";
import { temperatureBar, temperatureLegend } from "/components/temperature-bar/temperature-bar.js";

/** What there is to learn: banks, their topics, and quizzes from them. */
export const open = ({ update }) =>
  loaded({
    title: "Banks",
    update,
    fetch: async () => {
      const [{ banks }, home] = await Promise.all([get("/api/banks"), get("/api/home")]);
      const heat = new Map(home.banks.map((bank) => [bank.id, bank]));
      return banks.map((bank) => ({ ...bank, standing: heat.get(bank.id) ?? null }));
    },
    view,
  });

function view(banks) {
  if (!banks.length) return none();
  return html`<div class="document">
    <h1>What is there to learn?</h1>
    <section>
      <h2>A quiz</h2>
      ${quizForm({ banks })}
    </section>
    <section>
      <h2>Banks</h2>
      ${temperatureLegend()}
      <ul class="banks">
        ${banks.map(bankEntry)}
      </ul>
    </section>
  </div>`;
}

const bankEntry = (bank) => html`
  <li>
    <header>
      <h3>${bank.title}</h3>
      <button type="button" class="button small" @click=${() => quiz(bank.id)}>Quiz<span class="unseen"> of ten on ${bank.title}</span></button>
    </header>
    <div class="prose" ${prose(bank.description)}></div>
    ${bank.standing
      ? temperatureBar({ temperature: bank.standing.temperature, unseen: bank.standing.unseen, label: bank.title })
      : nothing}
    <p class="small muted">
      ${count(bank.questions, "question")}:
      ${Object.entries(bank.levels).map(([level, n], index) => `${index ? ", " : ""}${n} ${(LEVELS[level] ?? level).toLowerCase()}`)}.
      Version ${bank.version}, ${bank.license}.
    </p>
    <details>
      <summary>${count(bank.topics.length, "topic")}</summary>
      <table class="numbers topics">
        <thead>
          <tr>
            <th scope="col">Topic</th><th scope="col">Questions</th><th scope="col">Unseen</th><th scope="col">Due</th>
            <th scope="col"><span class="unseen">Quiz</span></th>
          </tr>
        </thead>
        <tbody>
          ${bank.topics.map((topic) => topicRow(bank, topic))}
        </tbody>
      </table>
    </details>
  </li>
`;

const topicRow = (bank, topic) => html`<tr>
  <th scope="row"><span class="muted small code">${topic.code}</span> ${topic.title}</th>
  <td>${topic.questions}</td>
  <td>${topic.unseen}</td>
  <td>${topic.due}</td>
  <td>
    <button type="button" class="button plain small" @click=${() => quiz(bank.id, topic)}>Quiz<span class="unseen"> on ${topic.title}</span></button>
  </td>
</tr>`;

const quiz = (pack, topic) =>
  startSitting({
    mode: "quiz",
    size: topic ? Math.min(10, Math.max(1, topic.questions)) : 10,
    packs: [pack],
    topics: topic ? [`${pack}/${topic.id}`] : [],
  });

const none = () =>
  emptyState({
    title: "There are no banks",
    text: html`<p>Start the server with --questions and a folder of packs; each pack in it becomes a bank here.</p>`,
    actions: html`<button type="button" class="button primary" @click=${() => location.reload()}>Reload</button>`,
  });
