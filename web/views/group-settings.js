import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { post, put, remove } from "/lib/api.js";
import { go } from "/lib/router.js";
import { telling, toast } from "/lib/overlay.js";
import { groupPage } from "/views/group-frame.js";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** What its owners decide about a group. */
export function open({ params, update }) {
  const page = groupPage({ params, update, tab: "/settings", title: "Settings", view: (group) => view(group, { save, archive, hand, end }) });

  const change = (group, over) => {
    const { name, purpose, rhythm, archived } = group;
    return put(page.path, { name, purpose, rhythm, archived: Boolean(archived), ...over });
  };

  function save(event, group) {
    event.preventDefault();
    const values = new FormData(event.target);
    const rhythm = {
      ...group.rhythm,
      weekday: values.get("weekday"),
      challenge: values.has("challenge"),
      boards: values.has("boards"),
    };
    page.act(() => change(group, { name: values.get("name"), purpose: values.get("purpose"), rhythm }), "Saved.");
  }

  const archive = (group) =>
    page.act(() => change(group, { archived: !group.archived }), group.archived ? "The group is alive again." : "The group is an archive now.");

  const hand = (event) => {
    event.preventDefault();
    const heir = new FormData(event.target).get("member");
    page.act(() => post(`${page.path}/successions`, { member: heir }), "Handed over. You are an instructor now.");
  };

  async function end(event) {
    event.preventDefault();
    await telling(async () => {
      await remove(page.path);
      toast("The group is deleted.");
      go("/groups");
    });
  }
  return page;
}

const view = (group, { save, archive, hand, end }) => {
  const others = group.members.filter(({ id }) => id !== group.me.id);
  return html`
    <section>
      <h2>The group</h2>
      <form class="entry-form" id="group-form" @submit=${(event) => save(event, group)}>
        <div class="entry"><label for="group-name">Name</label><input class="field" id="group-name" name="name" maxlength="60" required .value=${group.name}></div>
        <div class="entry"><label for="group-purpose">What it is for</label><textarea class="field" id="group-purpose" name="purpose" maxlength="500" .value=${group.purpose}></textarea></div>
        <div class="entry">
          <label for="group-weekday">Its week begins on</label>
          <select class="field" id="group-weekday" name="weekday">
            ${WEEKDAYS.map((day) => html`<option value=${day} ?selected=${day === group.rhythm.weekday}>${day[0].toUpperCase() + day.slice(1)}</option>`)}
          </select>
          <p class="small muted">At midnight in ${group.rhythm.zone}.</p>
        </div>
        <label class="check"><input type="checkbox" name="challenge" .checked=${group.rhythm.challenge}> A challenge every week</label>
        <label class="check"><input type="checkbox" name="boards" .checked=${group.rhythm.boards}> Members may show each other how they are doing</label>
        <button class="button primary" ?disabled=${Boolean(group.archived)}>Save</button>
      </form>
    </section>
    <section>
      <h2>Take it along</h2>
      <p class="summary">Members, what was assigned and who is done, challenges with their sums; never how somebody answered.</p>
      <p class="row">
        <a class="button" href=${`/api/groups/${group.id}/export`} download>Everything, as JSON</a>
        <a class="button" href=${`/api/groups/${group.id}/export.csv`} download>Assignments, as a table</a>
      </p>
    </section>
    <section>
      <h2>Hand over, archive, delete</h2>
      ${others.length
        ? html`<details>
            <summary>Hand the group over</summary>
            <form class="row" id="succession" @submit=${hand}>
              <select class="field" name="member" aria-label="The new owner">
                ${others.map(({ id, pseudonym }) => html`<option value=${id}>${pseudonym}</option>`)}
              </select>
              <button class="button">Hand over</button>
            </form>
          </details>`
        : nothing}
      <details>
        <summary>${group.archived ? "Bring it back" : "Archive it"}</summary>
        <p>${group.archived ? "Links work again, and the week goes on." : "It stays readable for its members; nobody joins and nothing changes. You can bring it back."}</p>
        <button class="button" type="button" @click=${() => archive(group)}>${group.archived ? "Bring it back" : "Archive"}</button>
      </details>
      <details>
        <summary>Delete it</summary>
        <form class="entry-form" id="group-end" @submit=${end}>
          <p>Everything in it goes, for everybody, and cannot be brought back. What people studied stays theirs.</p>
          <button class="button">Delete ${group.name}</button>
        </form>
      </details>
    </section>
  `;
};
