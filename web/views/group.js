import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { count } from "/lib/words.js";
import { groupPage, may } from "/views/group-frame.js";

/** What a group does together. */
export const open = ({ params, update }) => groupPage({ params, update, tab: "", title: "Group", view });

const view = (group) => html`
  ${group.members.length === 1
    ? html`<section>
        <h2>Who else?</h2>
        <p>You are alone here. A group is of use from three people on.</p>
        ${may(group, "owner") ? html`<a class="button primary" href=${`/groups/${group.id}/members`}>Invite somebody</a>` : nothing}
      </section>`
    : html`<section><p class="summary">${count(group.members.length, "member")}.</p></section>`}
`;
