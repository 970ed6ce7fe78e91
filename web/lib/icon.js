import { html } from "/vendor/lit-html/lit-html.js";

/** A small drawing beside a label; it says nothing by itself and is hidden from screen readers. */
export const icon = (name) => html`<span class="icon icon-${name}" aria-hidden="true"></span>`;
