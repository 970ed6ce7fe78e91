import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get } from "/lib/api.js";
import { telling, toast } from "/lib/overlay.js";
import { loaded } from "/views/loaded.js";

const RANKS = ["member", "instructor", "owner"];
const TABS = [
  ["", "Together", "member"],
  ["/explain", "Explain", "member"],
  ["/insight", "Insight", "member"],
  ["/members", "Members", "member"],
  ["/agreed", "Agreed", "member"],
  ["/settings", "Settings", "owner"],
];

/** Whether who looks may do what a role may. */
export const may = (group, role) => RANKS.indexOf(group.me.role) >= RANKS.indexOf(role);

/**
 * One page of a group: fetches the group, and what `more` fetches beside it, and shows
 * `view(group, rest, page)` below the group's name. `page.act(work, said)` does something and fetches again.
 */
export function groupPage({ params, update, tab, title, more = () => ({}), view }) {
  const path = `/api/groups/${params.id}`;
  const page = loaded({
    title,
    update,
    keys: () => [],
    fetch: async () => {
      const [group, rest] = await Promise.all([get(path), more(path)]);
      page.title = tab ? `${title}, ${group.name}` : group.name;
      return { group, rest };
    },
    view: ({ group, rest }) => html`<div class="document group">
      <header>
        ${group.archived ? html`<p class="small muted">Archived: it can be read, and nothing in it changes.</p>` : nothing}
        <h1>${group.name}</h1>
        ${group.purpose ? html`<p class="summary purpose">${group.purpose}</p>` : nothing}
        ${tabs(group, tab)}
      </header>
      ${view(group, rest, page)}
    </div>`,
  });
  page.path = path;
  page.act = async (work, said) => {
    await telling(async () => {
      await work();
      if (said) toast(said);
    });
    await page.refresh();
  };
  return page;
}

const tabs = (group, here) => html`<nav class="tabs" aria-label="This group">
  ${TABS.filter(([, , role]) => may(group, role)).map(
    ([rest, label]) => html`<a href=${`/groups/${group.id}${rest}`} aria-current=${rest === here ? "page" : nothing}>${label}</a>`,
  )}
</nav>`;
