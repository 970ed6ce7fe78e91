import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { post } from "/lib/api.js";
import { go } from "/lib/router.js";
import { toast } from "/lib/overlay.js";
import { meet } from "/lib/visitor.js";
import { askWays, ways } from "/lib/ways.js";
import { entryForm } from "/components/entry-form/entry-form.js";

const NEW = { name: "password", label: "New password", type: "password", autocomplete: "new-password", hint: "At least 12 characters. Three or four words make a good one." };

/** Sets a new password with the link of an administrator, or with a recovery code. */
export function open({ update }) {
  const key = location.hash.slice(1);
  if (!key) askWays(update);
  let sent = false;
  const letter = entryForm({
    id: "letter",
    label: "Send me a link",
    update,
    fields: [{ name: "name", label: "Name or e-mail", autocomplete: "username", longest: 255 }],
    send: async (values) => {
      await post("/api/reset-requests", values);
      sent = true;
    },
  });
  const form = entryForm({
    id: "reset",
    label: "Set the password and sign in",
    update,
    reveal: true,
    fields: key
      ? [NEW]
      : [
          { name: "name", label: "Name", autocomplete: "username", longest: 40 },
          { name: "code", label: "Recovery code", longest: 40, hint: "One of the ten that you kept, such as abcd-efgh-2345-6789." },
          NEW,
        ],
    send: async (values) => {
      await (key ? post("/api/resets", { key, ...values }) : post("/api/recoveries", values));
      await meet();
      toast("The password is set; every other browser was signed out.");
      go("/account");
    },
  });
  return {
    title: "New password",
    keys: () => [],
    view: () => html`
      <div class="document">
        <header>
          <h1>A new password</h1>
          <p class="summary">
            ${key ? "This link works once, for 30 minutes." : `A recovery code works once. Without one, ${ways.get().mail ? "have a link sent to you" : "ask whoever runs this server for a link"}.`}
          </p>
        </header>
        ${!key && ways.get().mail ? byLetter(letter, sent) : nothing}
        <section>
          ${!key && ways.get().mail ? html`<h2>With a recovery code</h2>` : nothing} ${form()}
        </section>
      </div>
    `,
  };
}

const byLetter = (letter, sent) => html`
  <section>
    <h2>By mail</h2>
    ${sent
      ? html`<p role="status">If there is such an account and its address is confirmed, a link is on its way. It works for 30 minutes.</p>`
      : letter()}
  </section>
`;
