import { html, nothing } from "/vendor/lit-html/lit-html.js";

/** A place where nothing is yet: says why, and what to do about it. */
export const emptyState = ({ title, text, actions = nothing }) => html`
  <section class="empty-state">
    <h1>${title}</h1>
    <div class="prose">${text}</div>
    <div class="row">${actions}</div>
  </section>
`;
