import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get, post, put, remove } from "/lib/api.js";
import { go } from "/lib/router.js";
import { telling, toast } from "/lib/overlay.js";
import { meet } from "/lib/visitor.js";
import { loaded } from "/views/loaded.js";
import { entryForm } from "/components/entry-form/entry-form.js";
import { goToProvider } from "/lib/ways.js";
import { codeList, identityList, sessionList, tokenList } from "/views/account-lists.js";

const CURRENT = { name: "password", label: "Your password", type: "password", autocomplete: "current-password", optional: true };

const TITLES = { learner: "A learner here.", instructor: "An instructor here.", administrator: "An administrator here." };

/** One's own account: how to get in, where one is signed in, what programs may do. */
export function open({ update, query }) {
  if (query?.get("problem") === "taken") toast("That identity signs in to another account here; unlink it there first.");
  const made = { codes: null, token: null };
  const page = loaded({
    title: "Account",
    update,
    keys: () => [],
    fetch: async () => {
      const parts = ["", "/sessions", "/tokens", "/ways"].map((part) => get(`/api/account${part}`));
      const [account, { sessions }, { tokens }, ways] = await Promise.all(parts);
      return { account, sessions, tokens, ways };
    },
    view: (data) => view(data, { forms, made, act }),
  });

  const form = (id, label, fields, send, said) =>
    entryForm({
      id,
      label,
      fields,
      update,
      plain: true,
      send: async (values) => {
        await send(values);
        if (said) toast(said);
        page.refresh();
      },
    });

  const forms = {
    password: form(
      "password",
      "Change the password",
      [CURRENT, { name: "newPassword", label: "New password", type: "password", autocomplete: "new-password", hint: "At least 12 characters." }],
      (values) => put("/api/account/password", values),
      "The password is changed; every other browser was signed out.",
    ),
    email: form(
      "email",
      "Save the address",
      [{ name: "email", label: "E-mail", type: "email", autocomplete: "email", optional: true, hint: "Leave it empty to remove it." }, CURRENT],
      async (values) => {
        const email = values.email || null;
        const { email: now } = await put("/api/account/email", { ...values, email });
        toast(now === email ? "The address is saved." : `A letter is on its way to ${email}; open the link in it.`);
      },
    ),
    link: form("link", "Link it", [CURRENT], (values) => goToProvider("/api/account/identities", values)),
    codes: form("codes", "Make recovery codes", [CURRENT], async (values) => {
      made.codes = (await post("/api/account/recovery-codes", values)).codes;
    }),
    token: form(
      "token",
      "Make a token",
      [
        { name: "title", label: "What it is for", longest: 60 },
        { name: "scope", label: "What it may do", options: [["read", "Read my progress"], ["study", "Answer and change my study"]] },
        { name: "days", label: "Days until it expires", type: "number", min: 1, max: 366, value: 90 },
      ],
      async ({ title, scope, days }) => {
        const scopes = scope === "study" ? ["read", "study"] : ["read"];
        made.token = await post("/api/account/tokens", { title, scopes, days: Number(days) });
      },
    ),
    deletion: entryForm({
      id: "deletion",
      label: "Delete my account and everything I studied",
      fields: [CURRENT],
      update,
      plain: true,
      send: async (values) => {
        await post("/api/account/deletion", values);
        await left("Your account and everything you studied are gone.");
      },
    }),
  };

  async function left(said) {
    await meet();
    toast(said);
    go("/sign-in");
  }

  async function act(path, said) {
    await telling(async () => {
      await remove(path);
      if (path === "/api/sessions/current") return left(said);
      toast(said);
      page.refresh();
    });
  }
  return page;
}

/** A form that is there when it is wanted. */
const aside = (label, form) => html`<details><summary>${label}</summary>${form()}</details>`;

const NONE = "None. A password that is lost is reset by an administrator.";

const emailSaid = (account, ways) => {
  if (ways.asked) return `${account.email ?? "None yet"}. ${ways.asked} is used once the link in the letter was opened.`;
  return account.email ?? (ways.mail ? "None. With one, a lost password is reset by mail." : NONE);
};

const elsewhere = ({ provider, identities, password }, forms, act) =>
  provider || identities.length
    ? html`<section>
        <h2>Signing in by ${provider ?? "a provider"}</h2>
        ${identityList(identities, act)}
        ${password ? nothing : html`<p class="summary">You have no password. Within ten minutes of signing in, leave “Your password” empty.</p>`}
        ${provider ? aside(`Link an account at ${provider}`, forms.link) : nothing}
      </section>`
    : nothing;

const view = ({ account, sessions, tokens, ways }, { forms, made, act }) => html`
  <div class="document account">
    <header>
      <h1>${account.name}</h1>
      <p class="summary">${TITLES[account.role]}</p>
    </header>
    <section>
      <button class="button" type="button" @click=${() => act("/api/sessions/current", "You are signed out.")}>Sign out</button>
    </section>
    <section>
      <h2>Recovery codes</h2>
      <p class="summary">
        ${account.recoveryCodes
          ? `${account.recoveryCodes} of 10 are left. New ones make the old ones void.`
          : "You have none: without them a lost password needs an administrator."}
      </p>
      ${made.codes ? codeList(made.codes) : nothing} ${aside("Make new ones", forms.codes)}
    </section>
    <section>
      <h2>Password</h2>
      ${aside("Change it", forms.password)}
    </section>
    <section>
      <h2>E-mail</h2>
      <p class="summary">${emailSaid(account, ways)}</p>
      ${aside("Change it", forms.email)}
    </section>
    ${elsewhere(ways, forms, act)}
    <section>
      <h2>Where you are signed in</h2>
      ${sessionList(sessions, act)}
    </section>
    <section>
      <h2>Tokens for programs</h2>
      ${tokenList(tokens, made.token, act)} ${aside("Make one", forms.token)}
    </section>
    <section>
      <h2>Leave</h2>
      <p class="summary">The account goes with every answer and card; it cannot be brought back.</p>
      ${aside("Delete the account", forms.deletion)}
    </section>
  </div>
`;
