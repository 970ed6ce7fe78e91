import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { icon } from "/lib/icon.js";
import { prose } from "/lib/html.js";

/** Something found in an answer: a mark, what it is about, and what there is to say. */
export const finding = ({ tone, mark, body }) => html`<div class="finding ${tone}">
  ${icon(mark)}
  <div>${body}</div>
</div>`;

/** A labelled piece of an answer. */
export const piece = (label, text) => html`
  <p class="what"><span class="label">${label}</span> <span class="prose inline" ${prose(text)}></span></p>
`;

/** A remark, with the misconception that it answers. */
export const remarkOf = ({ misconception, html: text }) => html`
  ${misconception ? html`<p class="misconception small">A known mix-up: <em>${misconception.title}</em></p>` : nothing}
  ${text ? html`<div class="prose" ${prose(text)}></div>` : nothing}
`;

/** The words over what was right: "The right pair", "The 3 right pairs". */
export const theRight = (n, noun) => (n === 1 ? `The right ${noun}` : `The ${n} right ${noun}s`);
