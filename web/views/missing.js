import { html } from "/vendor/lit-html/lit-html.js";
import { emptyState } from "/components/empty-state/empty-state.js";

export const open = () => ({
  title: "No such page",
  view: () =>
    emptyState({
      title: "There is no such page",
      text: html`<p>The address may have been mistyped, or the page has moved.</p>`,
      actions: html`<a class="button primary" href="/">Practise</a> <a class="button" href="/home">Today</a>`,
    }),
});
