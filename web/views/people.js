import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { live } from "/vendor/lit-html/directives/live.js";
import { get, post, put, remove } from "/lib/api.js";
import { telling, toast } from "/lib/overlay.js";
import { mayAct } from "/lib/visitor.js";
import { loaded } from "/views/loaded.js";
import { secret, when } from "/views/account-lists.js";
import { entryForm } from "/components/entry-form/entry-form.js";

const ROLES = ["learner", "instructor", "administrator"];
const SIGN_UPS = { open: "Everybody", invited: "Who has an invitation", closed: "Nobody" };

/** Who is what here, and who may come in; instructors see their invitations. */
export function open({ update }) {
  const all = () => mayAct("administrator");
  const made = { link: null, invitation: null };
  let name = "";
  const page = loaded({
    title: "People",
    update,
    keys: () => [],
    fetch: async () => {
      const { invitations } = await get("/api/invitations");
      if (!all()) return { invitations };
      const query = name ? `?name=${encodeURIComponent(name)}` : "";
      const [{ people, after }, { signUp }] = await Promise.all([get(`/api/people${query}`), get("/api/instance")]);
      return { invitations, people, after, signUp };
    },
    view: (data) => view(data, { invite, made, act, search, more }),
  });
  const invite = entryForm({
    id: "invite",
    label: "Make a link",
    update,
    fields: [
      { name: "role", label: "They become", options: (all() ? ROLES : ["learner"]).map((role) => [role, role]) },
      { name: "uses", label: "How many people", type: "number", min: 1, max: 1000, value: 1 },
      { name: "days", label: "Days until it expires", type: "number", min: 1, max: 90, value: 14 },
      { name: "email", label: "Send it to, if you like", type: "email", optional: true, hint: "Where this server sends mail; otherwise hand the link on yourself." },
    ],
    send: async ({ role, uses, days, email }) => {
      const order = { role, uses: Number(uses), days: Number(days), email: email || null };
      made.invitation = (await post("/api/invitations", order)).link;
      page.refresh();
    },
  });

  async function act(work, said) {
    await telling(async () => {
      const found = await work();
      if (found?.link) made.link = found.link;
      toast(said);
    });
    page.refresh();
  }

  function search(event) {
    event.preventDefault();
    name = new FormData(event.target).get("name").trim();
    page.refresh();
  }

  async function more() {
    const data = page.data();
    const query = new URLSearchParams({ after: data.after, ...(name && { name }) });
    const next = await get(`/api/people?${query}`);
    page.change({ ...data, people: [...data.people, ...next.people], after: next.after });
  }
  return page;
}

const view = ({ invitations, people, after, signUp }, { invite, made, act, search, more }) => html`
  <div class="document people">
    <header><h1>People</h1></header>
    ${people ? accounts({ people, after, made, act, search, more }) : nothing}
    <section>
      <h2>Invitations</h2>
      ${made.invitation ? secret("The new link, shown this once. Whoever has it can open an account.", made.invitation) : nothing}
      ${invitations.length ? invitationList(invitations, act) : html`<p class="summary">No invitation is open.</p>`}
      ${invite()}
    </section>
    ${signUp
      ? html`<section>
          <h2>Who may open an account?</h2>
          <fieldset>
            <legend class="unseen">Who may open an account</legend>
            <div class="checks">
              ${Object.entries(SIGN_UPS).map(
                ([value, label]) => html`<label class="check">
                  <input type="radio" name="sign-up" .checked=${live(signUp === value)} @change=${() => act(() => put("/api/instance", { signUp: value }), `${label} may open an account.`)}>
                  ${label}
                </label>`,
              )}
            </div>
          </fieldset>
        </section>`
      : nothing}
  </div>
`;

const accounts = ({ people, after, made, act, search, more }) => html`
  <section>
    <h2>Accounts</h2>
    <form class="row" role="search" @submit=${search}>
      <input class="field" type="search" name="name" aria-label="Name contains" placeholder="Name contains" maxlength="40">
      <button class="button">Search</button>
    </form>
    ${made.link ? secret("The reset link, shown this once; it works for 30 minutes.", made.link) : nothing}
    <ul class="plain-list">
      ${people.map((one) => person(one, act))}
    </ul>
    ${people.length ? nothing : html`<p class="summary">Nobody goes by that name.</p>`}
    ${after ? html`<button class="button" type="button" @click=${more}>Show more</button>` : nothing}
  </section>
`;

const person = (one, act) => {
  const set = (change, said) => act(() => put(`/api/people/${one.id}`, { role: one.role, disabled: one.disabled, ...change }), said);
  return html`<li>
    <span><strong>${one.name}</strong>${one.disabled ? " (disabled)" : ""}<br><span class="small muted">${one.email ?? "no e-mail"}, since ${when(one.since)}</span></span>
    <span class="row">
      <select class="field" aria-label=${`Role of ${one.name}`} @change=${({ target }) => set({ role: target.value }, `${one.name} is ${target.value} now.`)}>
        ${ROLES.map((role) => html`<option value=${role} .selected=${live(role === one.role)}>${role}</option>`)}
      </select>
      <button class="button small" type="button" aria-label=${`Reset link for ${one.name}`} @click=${() => act(() => post(`/api/people/${one.id}/resets`, {}), "Give the link to its owner.")}>Reset link</button>
      <button class="button small" type="button" aria-label=${`${one.disabled ? "Enable" : "Disable"} ${one.name}`} @click=${() => set({ disabled: !one.disabled }, `${one.name} is ${one.disabled ? "enabled" : "disabled"}.`)}>${one.disabled ? "Enable" : "Disable"}</button>
    </span>
  </li>`;
};

const invitationList = (invitations, act) => html`
  <ul class="plain-list">
    ${invitations.map(
      (one) => html`<li>
        <span><strong>${one.left === 1 ? "One" : one.left} ${one.role}${one.left === 1 ? "" : "s"}</strong><br><span class="small muted">until ${when(one.expires)}</span></span>
        <button class="button small" type="button" aria-label=${`Take back the invitation of ${one.left} ${one.role}`} @click=${() => act(() => remove(`/api/invitations/${one.id}`), "The invitation is taken back.")}>Take back</button>
      </li>`,
    )}
  </ul>
`;
