import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { live } from "/vendor/lit-html/directives/live.js";
import { get, post, put, remove } from "/lib/api.js";
import { go } from "/lib/router.js";
import { telling, toast } from "/lib/overlay.js";
import { groupPage, may } from "/views/group-frame.js";
import { secret, when } from "/views/account-lists.js";
import { entryForm } from "/components/entry-form/entry-form.js";
import { qrCode } from "/components/qr-code/qr-code.js";

const ROLES = [["member", "member"], ["instructor", "instructor"], ["owner", "owner"]];

/** Who is in a group, one's own name there, and the links that let others in. */
export function open({ params, update }) {
  let made = null;
  const page = groupPage({
    params,
    update,
    tab: "/members",
    title: "Members",
    more: async (path) => {
      try {
        return await get(`${path}/invitations`);
      } catch (problem) {
        if (problem.status === 403) return { invitations: [] };
        throw problem;
      }
    },
    view: (group, { invitations }) => view(group, { invitations, made, page, invite, rename, leave }),
  });
  const invite = entryForm({
    id: "invite",
    label: "Make a link",
    update,
    fields: [
      { name: "role", label: "Who opens it becomes", options: ROLES },
      { name: "uses", label: "How many people", type: "number", min: 1, max: 500, value: 10 },
      { name: "days", label: "Days until it expires", type: "number", min: 1, max: 365, value: 14 },
    ],
    send: async ({ role, uses, days }) => {
      made = await post(`${page.path}/invitations`, { role, uses: Number(uses), days: Number(days) });
      page.refresh();
    },
  });
  const rename = entryForm({
    id: "rename",
    label: "Change it",
    update,
    plain: true,
    fields: [{ name: "pseudonym", label: "What the others call you", longest: 40 }],
    send: async ({ pseudonym }) => {
      await put(`${page.path}/membership`, { pseudonym, board: page.data().group.me.board });
      toast(`The others call you ${pseudonym} now.`);
      page.refresh();
    },
  });

  async function leave() {
    await telling(async () => {
      await remove(`${page.path}/membership`);
      toast("You left the group. What you studied stays yours.");
      go("/groups");
    });
  }
  return page;
}

const view = (group, { invitations, made, page, invite, rename, leave }) => html`
  <section>
    <h2>Who is in it?</h2>
    <ul class="plain-list">
      ${group.members.map((one) => member(one, group, page))}
    </ul>
  </section>
  ${may(group, "owner") && !group.archived ? links(invitations, { made, page, invite }) : nothing}
  <section>
    <h2>You in this group</h2>
    <p class="summary">The others call you ${group.me.pseudonym}.</p>
    <details><summary>Another name</summary>${rename()}</details>
    <details>
      <summary>Leave the group</summary>
      <p>What you studied stays yours; what the group shows is worked out without you.</p>
      <button class="button" type="button" @click=${leave}>Leave ${group.name}</button>
    </details>
  </section>
`;

const member = (one, group, page) => {
  const own = one.id === group.me.id;
  const decide = may(group, "owner") && !own;
  const path = `${page.path}/members/${one.id}`;
  return html`<li>
    <span><strong>${one.pseudonym}</strong>${own ? " (you)" : ""}${one.role === "member" ? "" : `, ${one.role}`}<br><span class="small muted">since ${when(one.since)}</span></span>
    ${decide
      ? html`<span class="row">
          <select class="field" aria-label=${`Role of ${one.pseudonym}`} @change=${({ target }) => page.act(() => put(path, { role: target.value }), `${one.pseudonym} is ${target.value} now.`)}>
            ${ROLES.map(([role, label]) => html`<option value=${role} .selected=${live(role === one.role)}>${label}</option>`)}
          </select>
          <button class="button small" type="button" aria-label=${`Remove ${one.pseudonym}`} @click=${() => page.act(() => remove(path), `${one.pseudonym} is no member any more.`)}>Remove</button>
        </span>`
      : nothing}
  </li>`;
};

const links = (invitations, { made, page, invite }) => html`<section>
  <h2>Invite somebody</h2>
  ${made
    ? html`<div class="invitation">${secret("The new link, shown this once. Send it, or let them point a camera at the code.", made.link)} ${qrCode(made.qr, "The link as a QR code")}</div>`
    : nothing}
  ${invitations.length
    ? html`<ul class="plain-list">
        ${invitations.map(
          (one) => html`<li>
            <span>${one.left === 1 ? "One more" : `${one.left} more`} as ${one.role}<br><span class="small muted">until ${when(one.expires)}</span></span>
            <button class="button small" type="button" aria-label=${`Revoke the link for ${one.left} as ${one.role}`} @click=${() => page.act(() => remove(`${page.path}/invitations/${one.id}`), "The link is revoked.")}>Revoke</button>
          </li>`,
        )}
      </ul>`
    : nothing}
  ${invite()}
</section>`;
