import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { post, remove } from "/lib/api.js";
import { count, dateOf } from "/lib/words.js";
import { may } from "/views/group-frame.js";
import { assignmentList } from "/components/assignment-list/assignment-list.js";
import { entryForm } from "/components/entry-form/entry-form.js";

const inDays = (n) => dateOf(Date.now() + n * 86400000);

/** Giving a group something to do: a bank or a topic, how many questions, by when. */
export const assignForm = ({ update, page, banks }) =>
  entryForm({
    id: "assign",
    label: "Assign it",
    update,
    fields: [
      { name: "title", label: "What it is called", longest: 100 },
      { name: "scope", label: "Questions of", options: banks.flatMap((bank) => [[bank.id, bank.title], ...bank.topics.map((topic) => [`${bank.id}/${topic.id}`, `${bank.title}: ${topic.title}`])]) },
      { name: "size", label: "How many", type: "number", min: 1, max: 200, value: 10 },
      { name: "due", label: "By when", type: "date", value: inDays(7) },
    ],
    send: async ({ title, scope, size, due }) => {
      const [pack, topic = null] = scope.split("/");
      await post(`${page.path}/assignments`, { title, pack, topic, size: Number(size), due });
      page.refresh();
    },
  });

/** What a group has to do, and for who teaches how far everybody is. */
export const work = (group, { assignments }, page, form) => html`<section>
  <h2>What is to be done?</h2>
  ${assignments.length
    ? assignmentList(assignments, { group: false, more: (one) => (one.ticks ? ticks(one, page) : nothing) })
    : html`<p class="summary">Nothing is assigned.${may(group, "instructor") ? "" : " What an instructor assigns stands here and on your page of today."}</p>`}
  ${assignments.length && !may(group, "instructor") ? html`<p class="small muted">Instructors and owners see how far everybody is.</p>` : nothing}
  ${form ? html`<details><summary>Assign something</summary>${form()}</details>` : nothing}
</section>`;

const ticks = (one, page) => {
  const done = one.ticks.filter((tick) => tick.done);
  const open = one.ticks.filter((tick) => !tick.done);
  return html`<details class="ticks">
    <summary>${done.length} of ${count(one.ticks.length, "member")} done</summary>
    ${done.length ? html`<p>Done: ${done.map(({ pseudonym }) => pseudonym).join(", ")}.</p>` : nothing}
    ${open.length ? html`<p>On the way: ${open.map(({ pseudonym, answered }) => `${pseudonym} (${answered})`).join(", ")}.</p>` : nothing}
    <button class="button small" type="button" aria-label=${`Take back ${one.title}`} @click=${() => page.act(() => remove(`${page.path}/assignments/${one.id}`), "It is taken back.")}>Take back</button>
  </details>`;
};
