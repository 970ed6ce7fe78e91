import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { post } from "/lib/api.js";
import { go } from "/lib/router.js";
import { meet, visitor } from "/lib/visitor.js";
import { entryForm } from "/components/entry-form/entry-form.js";

/** Signs in; what was studied as a guest is added to the account. */
export function open({ update }) {
  meet();
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
          ${form()}
          <p class="small">
            <a href="/reset">The password is lost</a> · <a href="/sign-up">Open an account</a>
          </p>
        </section>
      </div>
    `,
  };
}
