import { html } from "/vendor/lit-html/lit-html.js";
import { temperatureDot } from "/components/temperature-dot/temperature-dot.js";
import { inDays } from "/lib/words.js";

/** When a question comes back and why, and how its memory has cooled. */
export function comesBack({ schedule }) {
  const { returnsInSitting, newValues, dueInDays, dueDate, reason, stabilityBefore, stabilityAfter } = schedule;
  const later = inDays(dueInDays, dueDate);
  const when = returnsInSitting ? `in this sitting${newValues ? " with new values" : ""}, then ${later}` : later;
  return html`<div class="comes-back">
    <p>Back <strong>${when}</strong> (${reason})</p>
    <details>
      <summary>Stability ${temperatureDot(stabilityBefore)} <span aria-label="then">→</span> ${temperatureDot(stabilityAfter)}</summary>
      <p class="small muted">Stability is the time until the chance of recalling this has fallen to 90%: the longer, the cooler.</p>
    </details>
  </div>`;
}
