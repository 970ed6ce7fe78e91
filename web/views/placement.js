import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { leave, resume } from "/lib/desk.js";
import { tab } from "/lib/keep.js";
import { go } from "/lib/router.js";
import { startSitting } from "/lib/start.js";

const MOST = 18;

/** What a placement is, before it begins. */
export const open = () => ({ title: "Placement", view: () => beginning(tab.read("placement")) });

const beginning = (left) => html`<div class="document">
  <h1>Where do you stand?</h1>
  <section>
    <p class="lead">
      Twelve to eighteen short questions from all banks, each chosen by how the ones before went. It takes six to eight minutes.
    </p>
    <ul class="plain-points">
      <li>Each one says at once whether it was right, and why.</li>
      <li>Say how sure you are: a lucky guess is not taken for knowledge.</li>
      <li>Skip what you like, stop whenever you like; after a reload it goes on where you were.</li>
      <li>
        So few answers give a rough picture: a band of about 18 points to either side for the whole, and for each bank a hint at most.
      </li>
    </ul>
    <p class="row">
      ${left ? html`<button type="button" class="button primary large" @click=${() => again(left)}>Go on where you stopped</button>` : nothing}
      <button type="button" class="button large ${left ? "" : "primary"}" @click=${begin}>${left ? "Begin anew" : "Begin"}</button>
      <a class="button" href="/">Just practise</a>
    </p>
  </section>
</div>`;

function begin() {
  tab.write("placement", null);
  startSitting({ mode: "placement", size: MOST });
}

/** Goes on with a placement that was stopped. */
export function again(id) {
  tab.write("placement", null);
  resume(id);
  go("/");
}

/** A placement may be stopped at any question. */
export function stopHere({ turn }) {
  if (turn?.sitting?.mode !== "placement") return nothing;
  const stop = () => {
    const id = leave();
    tab.write("placement", id);
    go(`/placement/${id}`);
  };
  return html`<p class="stop-here"><button type="button" class="button small" @click=${stop}>Stop here and see the result</button></p>`;
}
