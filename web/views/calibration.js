import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { calibrationPlot } from "/components/calibration-plot/calibration-plot.js";
import { count } from "/lib/words.js";

/** Whether one is right as often as one feels sure: a part of the progress page. */
export const calibration = (data) => html`<section>
  <h2>Are you right as often as you feel sure?</h2>
  ${data.answers ? known(data) : none()}
</section>`;

const known = ({ answers, summary, steps, brier, attainable }) => html`
  <p class="summary">${summary} On the dashed line sureness and success agree; below it you were too sure. Bars are 90% intervals.</p>
  ${calibrationPlot({ steps, summary })}
  <p>
    <strong class="tabular">Brier score ${brier.toFixed(3)}</strong> over ${count(answers, "answer")}. Lower is better: 0 is
    perfect, 0.25 is what always saying “one half” earns.
    ${brier - attainable > 0.005
      ? html`If each of your three words came true as often as it promises, it would be ${attainable.toFixed(3)}.`
      : nothing}
  </p>
  <p class="small muted">
    The mean of (p − o)² over answers, where p is the chance taken for your word (table above) and o is 1 for right and 0 for
    wrong: G. W. Brier, “Verification of forecasts expressed in terms of probability”, Monthly Weather Review 78 (1950) 1-3.
    The first answer of a day to each question counts, but none that came after a hint.
  </p>
`;

const none = () => html`<p class="summary">
  Say how sure you are with <kbd>z</kbd> guess, <kbd>x</kbd> think so or <kbd>c</kbd> sure when you hand an answer in; then it
  can be told whether your sureness can be trusted.
</p>`;
