import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { knobs } from "/lib/shown.js";
import { HEAT_SPANS, HEAT_WORDS, count } from "/lib/words.js";

/** How durable the memories of a bank are: unseen outlined, then hot to cold, by number. */
export function temperatureBar({ temperature, unseen, label }) {
  const sum = temperature.reduce((all, n) => all + n, 0) + unseen;
  const said = [...temperature.map((n, step) => (n ? `${n} ${HEAT_WORDS[step]}` : "")), unseen ? `${unseen} unseen` : ""]
    .filter(Boolean)
    .join(", ");
  return html`
    <div class="temperature-bar" role="img" aria-label="${label}: ${said || "no questions"}">
      ${temperature.map((n, step) =>
        n ? html`<span class="heat-${step + 1}" title=${count(n, HEAT_WORDS[step], HEAT_WORDS[step])} ${knobs({ n })}></span>` : nothing,
      )}
      ${unseen || !sum ? html`<span class="none" title="${unseen} unseen" ${knobs({ n: unseen || 1 })}></span>` : nothing}
    </div>
  `;
}

/** What the colours mean. */
export const temperatureLegend = () => html`
  <ul class="temperature-legend">
    ${HEAT_WORDS.map(
      (word, step) => html`<li><span class="dot heat-${step + 1}"></span>${word} <span class="muted">${HEAT_SPANS[step]}</span></li>`,
    )}
    <li><span class="dot new"></span>unseen</li>
  </ul>
`;
