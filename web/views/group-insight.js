import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get, put } from "/lib/api.js";
import { knobs } from "/lib/shown.js";
import { toast } from "/lib/overlay.js";
import { LEVELS, count, moment, percent } from "/lib/words.js";
import { groupPage, may } from "/views/group-frame.js";
import { itemList, itemSets, shareWords } from "/components/item-list/item-list.js";

/** How the group is doing; and for each member, what instructors see of them. */
export const open = ({ params, update }) =>
  groupPage({
    params,
    update,
    tab: "/insight",
    title: "Insight",
    more: async (path) => {
      const own = await get(`${path}/insight/own`);
      const group = await get(path);
      return { own, all: may(group, "instructor") ? await get(`${path}/insight`) : null };
    },
    view: (group, { own, all }, page) => html`${all ? cohort(group, all) : nothing} ${group.me.role === "member" ? mine(own, page) : nothing}`,
  });

const cohort = (group, all) => html`
  ${stuck(group, all.stuck)}
  ${all.counted === null
    ? html`<section><h2>How is everybody doing?</h2><p class="summary">Figures of fewer than five people would be figures of a person. They come when five members take part.</p></section>`
    : html`<section>
          <h2>Where does the group stand?</h2>
          <p class="summary">${count(all.counted, "member")}, first answers before ${moment(all.until)}. A stronger colour means more evidence; nothing is shown of fewer than five.</p>
          ${all.topics.length ? map(all.topics) : html`<p>Nobody has answered yet.</p>`}
        </section>
        <section>
          <h2>What does the group mix up?</h2>
          ${all.mixUps.length
            ? html`<ul class="plain-list">${all.mixUps.map(
                ({ title, share, questions }) => html`<li><span>${title}</span> <span class="small"><strong>${shareWords(share)}</strong> of those who met it · <a href=${`/question/${questions[0]}`}>a question that shows it</a></span></li>`,
              )}</ul>`
            : html`<p class="summary">No mix-up was shown by five or more.</p>`}
        </section>
        <section><h2>How well do totals tell people apart?</h2>${itemSets(all.items)}</section>
        <section><h2>Which questions need a look?</h2>${itemList(all.items)}</section>`}
`;

const step = (mean) => Math.min(6, 1 + Math.floor(mean * 6));

const cell = ({ mean, answers }) =>
  mean === null
    ? html`<td><span class="muted" aria-label="not shown">·</span></td>`
    : html`<td><i class=${`swatch mean-${step(mean)}`} ${knobs({ weight: Math.max(0.25, Math.min(1, answers / 60)) })}></i>${percent(mean)} <span class="small muted nowrap">${answers}</span></td>`;

const map = (topics) => html`<table class="topic-map">
  <caption class="unseen">Expected share right by topic and level, with the number of first answers</caption>
  <thead><tr><th scope="col">Topic</th>${Object.values(LEVELS).map((level) => html`<th scope="col">${level}</th>`)}</tr></thead>
  <tbody>${topics.map(({ bank, topic, cells }) => html`<tr><th scope="row"><a href=${`/banks?pack=${bank.id}&topic=${topic.id}`}>${topic.title}</a></th>${cells.map(cell)}</tr>`)}</tbody>
</table>`;

const why = ({ idleDays, backlogDays }) =>
  [idleDays !== null && `no answer for ${idleDays} days`, backlogDays !== null && `${backlogDays} days of their own pace are due`].filter(Boolean).join("; ");

const nudge = (group, { pseudonym }) =>
  `Hello ${pseudonym}, how is it going in ${group.name}? If the pile looks large, ten minutes today are plenty; old questions wait without harm. Is there anything I can help with?`;

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast("Copied.");
  } catch {
    toast("Select the words and copy them.");
  }
}

const stuck = (group, all) => html`<section>
  <h2>Who may need a word?</h2>
  ${all.length
    ? html`<ul class="plain-list">${all.map(
        (one) => html`<li>
          <span><strong>${one.pseudonym}</strong><br><span class="small muted">${why(one)}</span></span>
          <details><summary class="small">A few words to send<span class="unseen"> to ${one.pseudonym}</span></summary>
            <p class="own-words">${nudge(group, one)}</p>
            <button class="button small" type="button" @click=${() => copy(nudge(group, one))}>Copy</button>
          </details>
        </li>`,
      )}</ul>`
    : html`<p class="summary">Nobody was away for five days or has more than three days of their own pace due.</p>`}
  <p><a href=${`/groups/${group.id}`}>Assign something with a date</a></p>
</section>`;

const mine = (own, page) => html`<section>
  <h2>What your instructor sees</h2>
  ${own.quiet
    ? html`<p>Nothing: you left the figures. You lose nothing by it.</p>`
    : html`<ul>
        <li>Your name here, and that you are a member.</li>
        <li>${own.answers ? `${count(own.answers, "answer")} of yours, only within sums of five people or more: by topic, by question, by mix-up.` : "No answer of yours yet; today’s count from midnight in UTC on."}</li>
        <li>${own.stuck ? `A line that you may need a word: ${why(own.stuck)}.` : "No line that you may need a word; there is one after five days without an answer, or when more than three days of your own pace are due."}</li>
        <li>How far you are with what was assigned.</li>
      </ul>
      <p>Never a single answer, how sure you were, your notes, or anything from outside this group.</p>`}
  <button class="button" type="button" @click=${() => page.act(() => put(`${page.path}/insight/own`, { quiet: !own.quiet }), own.quiet ? "You are part of the figures again." : "You are in no figure any more.")}>${own.quiet ? "Be part of the figures" : "Leave the figures"}</button>
</section>`;
