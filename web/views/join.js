import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get, post } from "/lib/api.js";
import { go } from "/lib/router.js";
import { toast } from "/lib/overlay.js";
import { meet, visitor } from "/lib/visitor.js";
import { count } from "/lib/words.js";
import { loaded } from "/views/loaded.js";
import { when } from "/views/account-lists.js";
import { entryForm } from "/components/entry-form/entry-form.js";

const MAY = {
  member: "",
  instructor: "You will be an instructor: you assign work and see how it goes.",
  owner: "You will be an owner: you invite, remove and decide. This needs an account.",
};

/** The door of a group: who opens its link chooses a name and is in. */
export function open({ params, update }) {
  const form = entryForm({
    id: "join",
    label: "Join",
    update,
    fields: [{ name: "pseudonym", label: "What shall the others call you?", longest: 40, hint: "In this group alone; it need not be your name." }],
    send: async ({ pseudonym }) => {
      const group = await post("/api/joins", { code: params.code, pseudonym });
      await meet();
      toast(`You are in ${group.name}.`);
      go(`/groups/${group.id}`);
    },
  });
  return loaded({
    title: "Join a group",
    update,
    keys: () => [],
    fetch: () => get(`/api/joins/${params.code}`),
    view: (door) => view(door, form),
  });
}

const view = ({ name, purpose, members, role, expires, member }, form) => html`
  <div class="document">
    <header>
      <p class="muted">A study group invites you</p>
      <h1>${name}</h1>
      ${purpose ? html`<p class="summary purpose">${purpose}</p>` : nothing}
    </header>
    <section>
      ${member
        ? html`<p>You are in it already.</p>
            <a class="button primary" href=${`/groups/${member}`}>Go there</a>`
        : html`<p>${count(members, "person", "people")} so far. They see the name you choose, and what you decide to show. ${MAY[role]}</p>
            ${form()}
            <p class="small muted">
              ${visitor.get().account ? nothing : html`You need no account; open one later and you stay a member.`}
              The link works until ${when(expires)}.
            </p>`}
    </section>
  </div>
`;
