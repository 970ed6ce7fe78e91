import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { put } from "/lib/api.js";
import { icon } from "/lib/icon.js";
import { dateOf, day } from "/lib/words.js";

/** How those are doing who show it: ticks, one bar for all, two words of praise; never a rank. */
export function board(group, found, page) {
  if (!found.on) return nothing;
  const show = (on) =>
    page.act(
      () => put(`${page.path}/membership`, { pseudonym: group.me.pseudonym, board: on }),
      on ? "The others see now how you are doing." : "The others see nothing of you any more.",
    );
  return html`<section>
    <h2>How are we doing this week?</h2>
    ${found.planned ? goal(found) : html`<p class="summary">Nothing of those who show it was due yet this week.</p>`}
    ${found.doneToday.length
      ? html`<p>Finished today’s due questions:</p>
          <ul class="names">
            ${found.doneToday.map((name) => html`<li>${icon("check")} ${name}</li>`)}
          </ul>`
      : nothing}
    ${found.calibrated ? html`<p>Confidence and answers came closest together, against the weeks before: <strong>${found.calibrated}</strong>.</p>` : nothing}
    ${found.explained ? html`<p>The explanation that helped most: <strong>${found.explained}</strong>.</p>` : nothing}
    <label class="check">
      <input type="checkbox" .checked=${group.me.board} @change=${({ target }) => show(target.checked)}>
      Show the others how I am doing
    </label>
    <p class="small muted">
      Your name when the day’s due questions are done, your share of the bar up to your own plan, and whether your confidence got better.
      Never how many you answered, never a rank. It begins anew on ${day(dateOf(found.resets))}.
    </p>
  </section>`;
}

const goal = ({ recalled, planned }) => html`
  <label class="goal">
    <span>${recalled} of ${planned} due questions recalled together</span>
    <progress max=${planned} value=${recalled}></progress>
  </label>
`;
