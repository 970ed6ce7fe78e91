import { html } from "/vendor/lit-html/lit-html.js";
import { count } from "/lib/words.js";

/** How many people reached how many points, as bars with their numbers; `own` marks where one is oneself. */
export function scoreBars(distribution, own = null) {
  const most = Math.max(...distribution, 1);
  const mine = own === null ? -1 : Math.round(own);
  return html`<ol class="score-bars" role="list">
    ${distribution.map(
      (people, points) => html`<li class=${points === mine ? "own" : ""}>
        <span class="bar" aria-hidden="true"><svg viewBox="0 0 10 100" preserveAspectRatio="none"><rect x="0" y=${100 - (100 * people) / most} width="10" height=${(100 * people) / most}></rect></svg></span>
        <span class="points" aria-hidden="true">${points}</span>
        <span class="unseen">${count(points, "point")}: ${count(people, "person", "people")}${points === mine ? ", you among them" : ""}</span>
      </li>`,
    )}
  </ol>`;
}
