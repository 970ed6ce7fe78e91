import { html, nothing } from "/vendor/lit-html/lit-html.js";

const PROGRESS = [
  ["/progress", "Overview"],
  ["/progress/readiness", "Readiness"],
  ["/progress/misconceptions", "Mix-ups"],
  ["/progress/role", "Role"],
  ["/history", "History"],
];

/** The pages about one's progress, the one in front marked. */
export const progressTabs = (here) => html`<nav class="tabs" aria-label="Progress">
  ${PROGRESS.map(([path, label]) => html`<a href=${path} aria-current=${path === here ? "page" : nothing}>${label}</a>`)}
</nav>`;
