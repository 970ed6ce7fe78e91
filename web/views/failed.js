import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { emptyState } from "/components/empty-state/empty-state.js";

/** Addresses that lead nowhere: trying them again would not help. */
const NOWHERE = {
  400: ["This address leads nowhere", "It may be cut short or mistyped."],
  404: ["There is nothing at this address", "It may have been mistyped, or what was here is gone."],
};

/** Something went wrong: what, what to do, and a way to try again, or on. */
export const failed = (problem, retry) => (NOWHERE[problem.status] ? nowhere(...NOWHERE[problem.status]) : broken(problem, retry));

const nowhere = (title, text) =>
  emptyState({
    title,
    text: html`<p>${text}</p>`,
    actions: html`<a class="button primary" href="/">Practise</a> <a class="button" href="/history">History</a>
      <a class="button" href="/banks">Banks</a>`,
  });

const broken = (problem, retry) =>
  emptyState({
    title: problem.title ?? "Something went wrong on this page",
    text: html`<p>${problem.detail ?? "Reload the page; if it goes on, report it with what you did before."}</p>
      ${problem.requestId ? html`<p class="small muted">Request ${problem.requestId}</p>` : nothing}`,
    actions: html`<button type="button" class="button primary" @click=${retry}>Try again</button>`,
  });
