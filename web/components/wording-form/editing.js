import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { fate } from "/components/wording-form/suggestion.js";

/** What somebody may do about the wording of a question, and what became of their suggestions. */
export const editing = ({ id }, { way, suggestions }) =>
  way === "none" && !suggestions.length
    ? nothing
    : html`<section>
        <h2>${way === "publish" ? "Should it read otherwise?" : "Would you word it otherwise?"}</h2>
        ${suggestions.map((one) => html`<div><p class="small muted">You suggested: ${one.reason}</p>${fate(one)}</div>`)}
        ${way === "none" ? nothing : html`<p class="row"><a class="button" href="/question/${id}/edit">${way === "publish" ? "Edit the question" : "Suggest an edit"}</a>${suggestions.length ? html`<a href="/suggestions">All your suggestions</a>` : nothing}</p>`}
      </section>`;
