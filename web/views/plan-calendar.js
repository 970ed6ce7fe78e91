import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { post, remove } from "/lib/api.js";
import { announce } from "/lib/announce.js";
import { telling } from "/lib/overlay.js";
import { moment } from "/lib/words.js";

/** The plan in the learner's own calendar: a secret link, shown once, that can be closed. */
export function calendarLink({ update, done }) {
  let link = null;

  async function open() {
    await telling(async () => {
      link = new URL((await post("/api/plan/calendar", {})).path, location.href).href;
      announce("The link is made.");
      done();
      update();
    });
  }

  async function close() {
    await telling(async () => {
      await remove("/api/plan/calendar");
      link = null;
      announce("The calendar is closed.");
      done();
    });
  }

  const view = ({ feedSince }) => html`<section>
    <h2>Shall it be in your calendar?</h2>
    <p class="summary">Interviews, and what each study day is likely to bring. Whoever has the link can read them, so it can be closed at any time.</p>
    ${link
      ? html`<label class="setting wide"><span>Subscribe to this address; it is shown only now</span>
          <input class="field" type="text" readonly .value=${link} @focus=${(event) => event.target.select()}></label>`
      : nothing}
    <p class="row">
      <button type="button" class="button" @click=${open}>${feedSince ? "Make a new link" : "Make a link"}</button>
      ${feedSince ? html`<button type="button" class="button" @click=${close}>Close the calendar</button>` : nothing}
    </p>
    ${feedSince ? html`<p class="small muted">Open since ${moment(feedSince)}. A new link closes the old one.</p>` : nothing}
  </section>`;

  return { view };
}
