import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get } from "/lib/api.js";
import { loaded } from "/views/loaded.js";
import { startSitting } from "/lib/start.js";
import { LEVELS, count } from "/lib/words.js";
import { emptyState } from "/components/empty-state/empty-state.js";
import { FEW, intervalBar } from "/components/interval-bar/interval-bar.js";
import { progressTabs } from "/components/tabs/tabs.js";

const GROUPS = {
  role: "What does the work ask of you?",
  skill: "Which skills does it take?",
  soft: "How do you work with others?",
  level: "What does each level expect?",
  context: "What else should you know?",
};

/** What a role asks for, and how one stands to it. */
export const open = ({ update }) => loaded({ title: "Role", update, fetch: () => get("/api/role"), view });

const view = (data) => html`<div class="document">${progressTabs("/progress/role")} ${data.items.length ? known(data) : none()}</div>`;

const known = ({ title, summary, items }) => html`
  <h1>How do you cover the role?</h1>
  <p class="summary">
    ${title}. ${summary} Bars show the share recalled with its 90% interval; grey means fewer than ${FEW} answers.
  </p>
  ${Object.entries(GROUPS).map(([group, heading]) => section(heading, items.filter((item) => item.group === group)))}
`;

const section = (heading, items) =>
  items.length
    ? html`<section>
        <h2>${heading}</h2>
        <ul class="role-items">${items.map(entry)}</ul>
      </section>`
    : nothing;

const entry = (item) => html`<li>
  <details>
    <summary>
      <span class="title">${item.title}</span>
      <span class="standing">${standing(item.weighed)}</span>
    </summary>
    <p class="small muted">
      ${count(item.coverage.questions, "question")}, ${item.coverage.seen} met${item.levels.length
        ? `; level ${item.levels.map((level) => (LEVELS[level] ?? level).toLowerCase()).join(" and ")}`
        : nothing}${item.guides.length ? `; named by ${item.guides.join(", ")}` : nothing}.
    </p>
    <ul class="role-topics">
      ${item.topics.map(
        ({ bank, topic, weight, coverage }) => html`<li>
          <a href="/banks?pack=${bank.id}&topic=${topic.id}">${topic.title}</a>
          <span class="small muted">${bank.title}${weighs(weight)}</span>
          <span class="standing">${standing(coverage)}</span>
        </li>`,
      )}
    </ul>
    <button type="button" class="button small" @click=${() => practise(item)}>Five questions<span class="unseen"> on ${item.title}</span></button>
  </details>
</li>`;

const WEIGHTS = { 0.5: "half", 2: "double" };
const weighs = (weight) => (weight === 1 ? nothing : `, counts ${WEIGHTS[weight] ?? `${weight} times`}`);

const rounded = (n) => Math.round(n * 10) / 10;

const standing = ({ answers, recalled }) =>
  answers < FEW
    ? html`<span class="muted small">${answers ? "too few answers to say" : "not met yet"}</span>`
    : intervalBar({ hits: rounded(recalled), n: rounded(answers) });

const practise = ({ topics, levels }) =>
  startSitting({
    mode: "quiz",
    size: 5,
    topics: topics.map(({ bank, topic }) => `${bank.id}/${topic.id}`),
    levels,
  });

const none = () =>
  emptyState({
    title: "No role to hold yourself against",
    text: html`<p>Put a role.json beside your packs: it maps what a role asks for to topics. The built-in banks bring one along.</p>`,
    actions: html`<a class="button" href="/banks">Banks</a>`,
  });
