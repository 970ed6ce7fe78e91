import { html } from "/vendor/lit-html/lit-html.js";
import { knobs } from "/lib/shown.js";
import { count, percent } from "/lib/words.js";

export const band = ({ low, high }) => `${percent(low)} to ${percent(high)}`;

const WORTH = { "not-enough": "not enough evidence", some: "hint", solid: "solid" };

/** How ready one is in a topic or bank: nothing below 8 answers, hatched below 30, then solid. */
export function readyBar(ready) {
  if (!ready || ready.evidence === "not-enough") {
    const answers = ready?.answers ?? 0;
    return html`<span class="ready small muted">${answers ? `${count(answers, "answer")}, not enough evidence` : "no answer yet"}</span>`;
  }
  return html`<span class="ready">
    <span class="ready-bar ${ready.evidence}" aria-hidden="true" ${knobs({ low: ready.low, high: ready.high })}></span>
    <span class="small nowrap">${band(ready)}<span class="unseen">, ${WORTH[ready.evidence]}</span></span>
    <span class="small muted nowrap">${count(ready.answers, "answer")}</span>
  </span>`;
}

/** A bank after a placement: two or three answers are a hint at most, so it is drawn grey. */
export const hintBar = (ready) => html`<span class="ready">
  <span class="ready-bar grey" aria-hidden="true" ${knobs({ low: ready.low, high: ready.high })}></span>
  <span class="small muted nowrap">${band(ready)}</span>
  <span class="small muted nowrap">${count(ready.answers, "answer")}, a hint</span>
</span>`;

export const readyLegend = () => html`<p class="ready-legend small muted">
  <span class="nowrap"><span class="ready-bar some" aria-hidden="true" ${knobs({ low: 0.15, high: 0.85 })}></span> 8 to 29 answers, a hint</span>
  <span class="nowrap"><span class="ready-bar solid" aria-hidden="true" ${knobs({ low: 0.3, high: 0.7 })}></span> 30 or more</span>
</p>`;
