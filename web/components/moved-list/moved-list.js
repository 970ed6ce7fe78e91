import { html } from "/vendor/lit-html/lit-html.js";
import { temperatureBar } from "/components/temperature-bar/temperature-bar.js";

/** How the questions of each bank that were answered have cooled: a bar before, a bar after. */
export const movedList = (banks) => html`<section>
  <h2>What moved?</h2>
  <ul class="moved">
    ${banks.map(
      ({ bank, before, after }) => html`<li>
        <span class="name">${bank.title}</span>
        <span class="small muted">before</span> ${temperatureBar({ temperature: before, unseen: 0, label: `${bank.title}, before` })}
        <span class="small muted">after</span> ${temperatureBar({ temperature: after, unseen: 0, label: `${bank.title}, after` })}
      </li>`,
    )}
  </ul>
</section>`;
