import { html } from "/vendor/lit-html/lit-html.js";
import { knobs } from "/lib/shown.js";

/** A hairline at the top of the window: how much of the sitting is done; it cools as it goes. */
export const progressLine = ({ done, size }) => html`
  <div
    class="progress-line"
    role="progressbar"
    aria-label="This sitting"
    aria-valuemin="0"
    aria-valuemax=${size}
    aria-valuenow=${Math.min(done, size)}
    ${knobs({ done: size ? Math.min(1, done / size) : 0 })}
  ></div>
`;
