import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { post } from "/lib/api.js";
import { go } from "/lib/router.js";
import { toast } from "/lib/overlay.js";
import { meet, visitor } from "/lib/visitor.js";
import { askWays, ways } from "/lib/ways.js";
import { entryForm } from "/components/entry-form/entry-form.js";
import { providerButton } from "/components/provider-button/provider-button.js";

/** Opens an account in one screen; what a guest studied comes along. */
export function open({ update }) {
  meet();
  askWays(update);
  const invitation = location.hash.slice(1) || null;
  const other = providerButton({ update, invitation });
  const form = entryForm({
    id: "sign-up",
    label: "Open the account",
    update,
    reveal: true,
    fields: [
      { name: "name", label: "Name", autocomplete: "username", longest: 40, hint: "What you sign in with, and what others here see." },
      { name: "password", label: "Password", type: "password", autocomplete: "new-password", hint: "At least 12 characters. Three or four words make a good one." },
      { name: "email", label: "E-mail, if you like", type: "email", autocomplete: "email", optional: true, hint: "For a new password when yours is lost; nobody else here sees it but who runs this server." },
    ],
    send: async (values) => {
      await post("/api/accounts", { ...values, email: values.email || null, invitation });
      await meet();
      const asked = values.email && ways.get().mail;
      toast(asked ? "Welcome. A letter is on its way to confirm your address." : "Welcome. Your progress is kept with your account.");
      go("/account");
    },
  });
  return { title: "Sign up", keys: () => [], view: () => page({ form, other, invitation, known: visitor.get() }) };
}

const page = ({ form, other, invitation, known }) => html`
  <div class="document">
    <header>
      <h1>Keep what you learn</h1>
      <p class="summary">
        ${known.guest ? "What you have answered so far comes with you. " : ""}An account lets you go on from any browser.
      </p>
    </header>
    <section>
      ${!invitation && known.signUp && known.signUp !== "open"
        ? html`<p>Accounts here are opened by invitation: ask whoever runs this server for a link.</p>`
        : html`${form()} ${other()}`}
      ${known.account ? html`<p class="small muted">You are signed in as ${known.account.name}.</p>` : nothing}
      <p class="small">You have an account? <a href="/sign-in">Sign in</a></p>
    </section>
  </div>
`;
