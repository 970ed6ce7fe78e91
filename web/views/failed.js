import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { emptyState } from "/components/empty-state/empty-state.js";

/** Something went wrong: what, what to do, and a way to try again. */
export const failed = (problem, retry) =>
  emptyState({
    title: problem.title ?? "Something went wrong on this page",
    text: html`<p>${problem.detail ?? "Reload the page; if it goes on, report it with what you did before."}</p>
      ${problem.requestId ? html`<p class="small muted">Request ${problem.requestId}</p>` : nothing}`,
    actions: html`<button type="button" class="button primary" @click=${retry}>Try again</button>`,
  });
