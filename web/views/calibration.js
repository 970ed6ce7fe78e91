import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get } from "/lib/api.js";
import { loaded } from "/views/loaded.js";
import { count } from "/lib/words.js";
import { calibrationPlot } from "/components/calibration-plot/calibration-plot.js";
import { emptyState } from "/components/empty-state/empty-state.js";
import { progressTabs } from "/components/tabs/tabs.js";

/** Whether one is right as often as one feels sure. */
export const open = ({ update }) => loaded({ title: "Calibration", update, fetch: () => get("/api/calibration"), view });

const view = (data) => html`<div class="document">${progressTabs("/progress/calibration")} ${data.answers ? known(data) : none()}</div>`;

const known = ({ answers, summary, steps, brier, attainable }) => html`
  <h1>Are you right as often as you feel sure?</h1>
  <section>
    <p class="summary">${summary} On the dashed line sureness and success agree; below it you were too sure. Bars are 90% intervals.</p>
    ${calibrationPlot({ steps, summary })}
  </section>
  <section>
    <h2>How good are your judgements as a whole?</h2>
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
      The first answer of a day to each question counts.
    </p>
  </section>
`;

const none = () =>
  emptyState({
    title: "No answer with a confidence yet",
    text: html`<p>Say how sure you are with <kbd>z</kbd> guess, <kbd>x</kbd> think so or <kbd>c</kbd> sure when you hand an answer in. This page then shows whether your sureness can be trusted.</p>`,
    actions: html`<a class="button primary" href="/">Answer a question</a>`,
  });
