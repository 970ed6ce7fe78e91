import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { post } from "/lib/api.js";
import { go } from "/lib/router.js";
import { meet, visitor } from "/lib/visitor.js";
import { askWays } from "/lib/ways.js";
import { entryForm } from "/components/entry-form/entry-form.js";
import { providerButton } from "/components/provider-button/provider-button.js";

const PROBLEMS = {
  provider: "The provider did not sign you in. Try again, or use your password.",
  invitation: "Accounts here are opened by invitation: open the link you were given, then go on from there.",
};

/** Signs in; what was studied as a guest is added to the account. */
export function open({ update, query }) {
  meet();
  askWays(update);
  const problem = PROBLEMS[query?.get("problem")];
  const other = providerButton({ update });
  const form = entryForm({
    id: "sign-in",
    label: "Sign in",
    update,
    reveal: true,
    fields: [
      { name: "name", label: "Name", autocomplete: "username", longest: 40 },
      { name: "password", label: "Password", type: "password", autocomplete: "current-password" },
    ],
    send: async (values) => {
      await post("/api/sessions", values);
      await meet();
      go("/");
    },
  });
  return {
    title: "Sign in",
    keys: () => [],
    view: () => html`
      <div class="document">
        <header>
          <h1>Sign in</h1>
          ${visitor.get().guest ? html`<p class="summary">What you have answered in this browser is added to your account.</p>` : nothing}
        </header>
        <section>
          ${problem ? html`<p class="entry-problem" role="alert">${problem}</p>` : nothing} ${form()} ${other()}
          <p class="small">
            <a href="/reset">The password is lost</a> · <a href="/sign-up">Open an account</a>
          </p>
        </section>
      </div>
    `,
  };
}
