import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get, post, put } from "/lib/api.js";
import { allowSingleKeys } from "/lib/keys.js";
import { LEVELS, count, percent } from "/lib/words.js";
import { newsLine } from "/components/pack-news/pack-news.js";
import { copyLine } from "/components/pack-copy/pack-copy.js";
import { groupPage, may } from "/views/group-frame.js";

const LOCKS = [
  ["packs", "banks"],
  ["newPerDay", "new questions a day"],
  ["desiredRetention", "desired retention"],
  ["levels", "levels"],
];

/** What a group works with: its banks and settings, to be taken over with one button; owners change them here. */
export function open({ params, update }) {
  const page = groupPage({
    params,
    update,
    tab: "/agreed",
    title: "Agreed",
    more: async () => {
      const [{ banks }, { copies }, { subscriptions }] = await Promise.all([get("/api/banks"), get("/api/copies"), get("/api/subscriptions")]);
      return { banks, copies, subscriptions };
    },
    view: (group, { banks, copies, subscriptions }) => view(group, banks, followed(group, copies, subscriptions), { take, save }),
  });

  const take = () =>
    page.act(async () => {
      const { singleKeys } = await post(`${page.path}/presets`, {});
      allowSingleKeys(singleKeys);
    }, "These are your settings now.");

  function save(event) {
    event.preventDefault();
    const values = new FormData(event.target);
    const number = (name) => (values.get(name) ? Number(values.get(name)) : null);
    const terms = {
      packs: values.getAll("packs"),
      newPerDay: number("newPerDay"),
      desiredRetention: number("retention") === null ? null : number("retention") / 100,
      levels: values.getAll("levels"),
      locked: values.getAll("locked"),
    };
    page.act(() => put(`${page.path}/terms`, terms), "Agreed. What is locked holds for everybody from now on.");
  }
  return page;
}

/** What the group works with and who looks follows, and the copies that are the group's. */
const followed = ({ id, terms: { packs } }, copies, subscriptions) => ({
  copies: copies.filter(({ group }) => group?.id === id),
  packs: subscriptions.filter(({ pack }) => packs.includes(pack.id)),
});

const view = (group, banks, follows, { take, save }) => {
  const { terms } = group;
  const rows = said(terms, banks);
  return html`
    <section>
      <h2>What do you work with?</h2>
      ${rows.length
        ? html`<ul class="plain-list">
              ${rows.map(([key, text]) => html`<li><span>${text}</span>${terms.locked.includes(key) ? html`<span class="small muted">set for everybody</span>` : nothing}</li>`)}
            </ul>
            <p class="small muted">What is set for everybody holds while you are a member. The rest you may take over; the link to this page is all another member needs.</p>
            <button class="button" type="button" @click=${take}>Use these settings</button>`
        : html`<p>Nothing yet: everybody practises with settings of their own.</p>`}
    </section>
    ${following(follows)}
    ${may(group, "owner") && !group.archived
      ? html`<section>
          <h2>Change it</h2>
          ${form(terms, banks, save)}
        </section>`
      : nothing}
  `;
};

function said(terms, banks) {
  const title = (id) => banks.find((bank) => bank.id === id)?.title ?? `${id}, which is not here`;
  return [
    terms.packs.length && ["packs", `Banks: ${terms.packs.map(title).join(", ")}`],
    terms.newPerDay !== null && ["newPerDay", `${count(terms.newPerDay, "new question")} a day`],
    terms.desiredRetention !== null && ["desiredRetention", `Desired retention ${percent(terms.desiredRetention)}`],
    terms.levels.length && ["levels", `Levels: ${terms.levels.map((level) => LEVELS[level].toLowerCase()).join(", ")}`],
  ].filter(Boolean);
}

const box = (name, value, label, on) => html`<label class="check"><input type="checkbox" name=${name} value=${value} .checked=${on}> ${label}</label>`;

const form = (terms, banks, save) => html`<form class="entry-form" id="terms" @submit=${save}>
  <fieldset>
    <legend>Banks; none ticked means all</legend>
    <div class="checks">${banks.map(({ id, title }) => box("packs", id, title, terms.packs.includes(id)))}</div>
  </fieldset>
  <div class="entry">
    <label for="terms-new">New questions a day</label>
    <input class="field" id="terms-new" name="newPerDay" type="number" min="0" max="200" placeholder="as each likes" .value=${terms.newPerDay ?? ""}>
  </div>
  <div class="entry">
    <label for="terms-retention">Desired retention in percent</label>
    <input class="field" id="terms-retention" name="retention" type="number" min="70" max="97" placeholder="as each likes" .value=${terms.desiredRetention === null ? "" : Math.round(terms.desiredRetention * 100)}>
  </div>
  <fieldset>
    <legend>Levels; none ticked means as each likes</legend>
    <div class="checks">${Object.entries(LEVELS).map(([id, label]) => box("levels", id, label, terms.levels.includes(id)))}</div>
  </fieldset>
  <fieldset>
    <legend>Set for everybody</legend>
    <div class="checks">${LOCKS.map(([id, label]) => box("locked", id, label[0].toUpperCase() + label.slice(1), terms.locked.includes(id)))}</div>
  </fieldset>
  <button class="button primary">Agree</button>
</form>`;

const following = ({ copies, packs }) =>
  copies.length || packs.length
    ? html`<section>
        <h2>What changes in these packs?</h2>
        ${copies.length ? html`<p class="summary">The group has copies of its own. What changes in the packs that they follow comes when an owner takes it.</p>` : nothing}
        <ul class="plain-list">
          ${packs.map((each) => html`<li>${newsLine(each)}</li>`)}
          ${copies.map((copy) => html`<li><span><strong>${copy.pack.title}</strong>${copyLine({ ...copy, group: null })}</span></li>`)}
        </ul>
      </section>`
    : nothing;
