import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get, post, put, remove } from "/lib/api.js";
import { go } from "/lib/router.js";
import { toast } from "/lib/overlay.js";
import { meet } from "/lib/visitor.js";
import { loaded } from "/views/loaded.js";
import { entryForm } from "/components/entry-form/entry-form.js";
import { codeList, sessionList, tokenList } from "/views/account-lists.js";

const CURRENT = { name: "password", label: "Your password", type: "password", autocomplete: "current-password" };

const TITLES = { learner: "A learner here.", instructor: "An instructor here.", administrator: "An administrator here." };

/** One's own account: how to get in, where one is signed in, what programs may do. */
export function open({ update }) {
  const made = { codes: null, token: null };
  const page = loaded({
    title: "Account",
    update,
    keys: () => [],
    fetch: async () => {
      const [account, { sessions }, { tokens }] = await Promise.all(["", "/sessions", "/tokens"].map((part) => get(`/api/account${part}`)));
      return { account, sessions, tokens };
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
      (values) => put("/api/account/email", { ...values, email: values.email || null }),
      "The address is saved.",
    ),
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
    try {
      await remove(path);
      if (path === "/api/sessions/current") return left(said);
      toast(said);
      page.refresh();
    } catch (problem) {
      toast(`${problem.title}. ${problem.detail}`);
    }
  }
  return page;
}

/** A form that is there when it is wanted. */
const aside = (label, form) => html`<details><summary>${label}</summary>${form()}</details>`;

const view = ({ account, sessions, tokens }, { forms, made, act }) => html`
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
      <p class="summary">${account.email ?? "None. A password that is lost is reset by an administrator."}</p>
      ${aside("Change it", forms.email)}
    </section>
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
