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
    <p class="muted" title="Stability: the days until the chance of recalling this has fallen to 90%.">
      Stability ${temperatureDot(stabilityBefore)} <span aria-label="then">→</span> ${temperatureDot(stabilityAfter)}
    </p>
  </div>`;
}
