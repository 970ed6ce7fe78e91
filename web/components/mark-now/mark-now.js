import { html } from "/vendor/lit-html/lit-html.js";
import { takeUp } from "/lib/desk.js";
import { go } from "/lib/router.js";

/** Leads back to an answer that waits for its learner's marks. */
export const markNow = (answerId) => html`<button type="button" class="button small" @click=${() => mark(answerId)}>Mark it now</button>`;

function mark(answerId) {
  takeUp(answerId);
  go("/");
}
