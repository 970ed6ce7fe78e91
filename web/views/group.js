import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get } from "/lib/api.js";
import { groupPage, may } from "/views/group-frame.js";
import { board } from "/views/group-board.js";
import { challenge } from "/views/group-challenge.js";
import { assignForm, work } from "/views/group-work.js";

/** What a group does together. */
export function open({ params, update }) {
  let form = null;
  const page = groupPage({
    params,
    update,
    tab: "",
    title: "Group",
    more: async (path) => {
      const [assigned, weekly, shown, { banks }] = await Promise.all(
        [`${path}/assignments`, `${path}/challenge`, `${path}/board`, "/api/banks"].map((one) => get(one)),
      );
      form ??= assignForm({ update, page, banks });
      return { assigned, weekly, shown };
    },
    view: (group, { assigned, weekly, shown }) => html`
      ${group.members.length === 1 ? alone(group) : nothing}
      ${work(group, assigned, page, may(group, "instructor") && !group.archived ? form : null)}
      ${challenge(group, weekly, page)}
      ${board(group, shown, page)}
    `,
  });
  return page;
}

const alone = (group) => html`<section>
  <h2>Who else?</h2>
  <p>You are alone here so far. A group is of use from three people on.</p>
  ${may(group, "owner") ? html`<a class="button primary" href=${`/groups/${group.id}/members`}>Invite somebody</a>` : nothing}
</section>`;
