import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get, post } from "/lib/api.js";
import { go } from "/lib/router.js";
import { visitor } from "/lib/visitor.js";
import { count } from "/lib/words.js";
import { loaded } from "/views/loaded.js";
import { entryForm } from "/components/entry-form/entry-form.js";

/** The groups one is in, and making one. */
export function open({ update }) {
  const form = entryForm({
    id: "new-group",
    label: "Make the group",
    update,
    fields: [
      { name: "name", label: "Name of the group", longest: 60 },
      { name: "purpose", label: "What it is for, if you like", longest: 500, optional: true },
      { name: "pseudonym", label: "What the others call you", longest: 40, value: visitor.get().account?.name, hint: "In this group alone; it need not be your name." },
    ],
    send: async (values) => go(`/groups/${(await post("/api/groups", values)).id}`),
  });
  return loaded({ title: "Groups", update, keys: () => [], fetch: () => get("/api/groups"), view: (data) => view(data, form) });
}

const view = ({ groups }, form) => html`
  <div class="document groups">
    <header>
      <h1>Study groups</h1>
      <p class="summary">
        Few people with the same goal: shared packs, a challenge every week, and somebody who notices that you were there today.
      </p>
    </header>
    ${groups.length
      ? html`<section>
          <h2 class="unseen">Your groups</h2>
          <ul class="plain-list">
            ${groups.map(line)}
          </ul>
        </section>`
      : html`<section>
          <h2>How do I join one?</h2>
          <p>Open the link that somebody of the group sent you, or point your camera at its code. You choose a name and are in; no account is needed.</p>
        </section>`}
    <section>
      <h2>Make a group</h2>
      ${visitor.get().account
        ? groups.length
          ? html`<details><summary>A new group</summary>${form()}</details>`
          : form()
        : html`<p>Who makes a group looks after it, so this needs an account. What you have answered so far comes with you.</p>
            <p class="row"><a class="button" href="/sign-up">Open an account</a> <a class="button plain" href="/sign-in">Sign in</a></p>`}
    </section>
  </div>
`;

const line = ({ id, name, purpose, pseudonym, role, members, archived }) => html`<li>
  <span>
    <a href=${`/groups/${id}`}><strong>${name}</strong></a>${archived ? " (archived)" : ""}
    ${purpose ? html`<br><span class="small">${purpose}</span>` : nothing}
    <br><span class="small muted">${count(members, "member")}; you are ${pseudonym}${role === "member" ? "" : `, ${role}`}</span>
  </span>
</li>`;
