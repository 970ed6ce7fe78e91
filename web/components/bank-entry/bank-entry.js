import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { inWords } from "/lib/api.js";
import { prose } from "/lib/html.js";
import { startSitting } from "/lib/start.js";
import { LEVELS, count, day, percent } from "/lib/words.js";
import { FEW, intervalBar } from "/components/interval-bar/interval-bar.js";
import { temperatureBar } from "/components/temperature-bar/temperature-bar.js";

/** A bank: what it is about, how one stands in it, how good its questions are, its topics. */
export const bankEntry = (bank, { quality, look }) => html`
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
      ${bank.edition > 1 ? html`<a href=${`/packs/${bank.id}/changes`}>What changed<span class="unseen"> in ${bank.title}</span></a>` : nothing}
    </p>
    <div class="bank-facts">
      <p>You have met ${bank.coverage.seen} of ${bank.questions}.</p>
      ${bank.coverage.answers ? html`<div class="recalled"><span>Recalled</span> ${intervalBar({ hits: bank.coverage.recalled, n: bank.coverage.answers })}</div>` : nothing}
    </div>
    <details>
      <summary>${count(bank.topics.length, "topic")}</summary>
      ${topics(bank)}
    </details>
    <details @toggle=${(event) => event.target.open && look(bank.id)}>
      <summary>How far can you trust it?</summary>
      ${checked(quality)}
    </details>
  </li>
`;

const topics = (bank) => html`<table class="numbers topics">
  <thead>
    <tr>
      <th scope="col">Topic</th><th scope="col">Questions</th><th scope="col">Unseen</th><th scope="col">Due</th><th scope="col">Recalled</th>
      <th scope="col"><span class="unseen">Quiz</span></th>
    </tr>
  </thead>
  <tbody>
    ${bank.topics.map(
      (topic) => html`<tr>
        <th scope="row">
          <span class="muted small code">${topic.code}</span> <a href="/banks?pack=${bank.id}&topic=${topic.id}">${topic.title}</a>
          <span class="figures small muted">${count(topic.questions, "question")}, ${topic.unseen} unseen, ${topic.due} due</span>
        </th>
        <td>${topic.questions}</td>
        <td>${topic.unseen}</td>
        <td>${topic.due}</td>
        <td>${topic.answers < FEW ? html`<span class="muted">${topic.answers ? `${topic.recalled} of ${topic.answers}` : "none"}</span>` : percent(topic.recalled / topic.answers)}</td>
        <td>
          <button type="button" class="button plain small" @click=${() => quiz(bank.id, topic)}>Quiz<span class="unseen"> on ${topic.title}</span></button>
        </td>
      </tr>`,
    )}
  </tbody>
</table>`;

function checked(quality) {
  if (!quality) return html`<p class="small muted">One moment</p>`;
  if (quality.problem) return html`<p class="small">${inWords(quality.problem)}</p>`;
  const { keyed, guessing, audit, findings } = quality;
  return html`<div class="stack small">
    <p>
      ${audit
        ? html`Checked on ${day(audit.date)} ${audit.date.slice(0, 4)}: ${count(audit.solutions, "solution")} to ${audit.questions} of
            ${count(keyed, "question")} with a key by ${audit.solvers === 2 ? "two" : audit.solvers} independent solvers who saw no key;
            agreement ${exact(audit.agreeing / audit.solutions)}.${audit.changed
              ? ` ${count(audit.changed, "question has", "questions have")} changed since and ${audit.changed === 1 ? "does" : "do"} not count.`
              : nothing}`
        : "Not checked by independent solvers yet."}
    </p>
    <p>
      ${guessing
        ? html`Who knows nothing and picks by ${guessing.by}, the trick that works best, gets ${percent(guessing.best)} of
            ${guessing.questions} choice questions right; the longest option gets ${percent(guessing.longest)}, chance
            ${percent(guessing.chance)}.`
        : "Too few choice questions to tell how far guessing gets."}
    </p>
    ${findings.map((finding) => html`<p>${finding[0].toUpperCase() + finding.slice(1)}.</p>`)}
  </div>`;
}

const exact = (share) => (share === 1 ? "100%" : `${(100 * share).toFixed(1)}%`);

const quiz = (pack, topic) =>
  startSitting({
    mode: "quiz",
    size: topic ? Math.min(10, Math.max(1, topic.questions)) : 10,
    packs: [pack],
    topics: topic ? [`${pack}/${topic.id}`] : [],
  });
