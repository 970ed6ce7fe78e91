import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { temperatureBar, temperatureLegend } from "/components/temperature-bar/temperature-bar.js";
import { count } from "/lib/words.js";

/** So many topics are in sight; one more is not worth a fold. */
const IN_SIGHT = 3;

/** How the questions of each topic that were answered have cooled, a bar before and a bar after; those that moved most come first. */
export function movedList(topics) {
  const shown = topics.length > IN_SIGHT + 1 ? IN_SIGHT : topics.length;
  return html`<section>
    <h2>What moved?</h2>
    ${bars(topics.slice(0, shown))}
    ${shown < topics.length
      ? html`<details>
          <summary>${count(topics.length - shown, "topic")} that moved less</summary>
          ${bars(topics.slice(shown))}
        </details>`
      : nothing}
    ${temperatureLegend()}
  </section>`;
}

const sum = (buckets) => buckets.reduce((all, n) => all + n, 0);

const bars = (topics) => html`<ul class="moved">
  ${topics.map(
    ({ bank, topic, before, after }) => html`<li>
      <span class="name">${topic.title} <span class="small muted">${bank.title}</span></span>
      <span class="small muted">before</span> ${temperatureBar({ temperature: before, unseen: sum(after) - sum(before), label: `${topic.title}, before` })}
      <span class="small muted">after</span> ${temperatureBar({ temperature: after, unseen: 0, label: `${topic.title}, after` })}
    </li>`,
  )}
</ul>`;
