import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { dismiss, hold, release } from "/lib/overlay.js";
import { icon } from "/lib/icon.js";

/** The place where short messages appear, with an undo when there is one. */
export const toastPlace = (toast) => html`
  <div
    class="toast-place"
    role="status"
    @pointerenter=${hold}
    @pointerleave=${release}
    @focusin=${hold}
    @focusout=${release}
  >${toast
      ? html`<div class="toast">
          <span>${toast.text}</span>
          ${toast.undo
            ? html`<button type="button" class="button small" @click=${() => (dismiss(), toast.undo())}>
                ${icon("undo")} Undo
              </button>`
            : nothing}
          <button type="button" class="button small plain" @click=${dismiss}>Close</button>
        </div>`
      : nothing}</div>
`;
