import { html } from "/vendor/lit-html/lit-html.js";
import { intervalBar, wilson } from "/components/interval-bar/interval-bar.js";
import { axis, plotted, tooltip } from "/components/plot/plot.js";
import { count, percent } from "/lib/words.js";

const WORDS = { guess: "Guess", think: "Think so", sure: "Sure" };
const word = ({ confidence }) => WORDS[confidence] ?? confidence;
const share = ({ answers, right }) => right / answers;

const settings = (steps) => (colours) => {
  const known = steps.filter(({ answers }) => answers);
  const bars = known.map((step) => {
    const [low, high] = wilson(step.right, step.answers);
    return line([{ x: step.stated, y: low }, { x: step.stated, y: high }], { borderColor: colours.accent, borderWidth: 2 });
  });
  const ideal = line([{ x: 0, y: 0 }, { x: 1, y: 1 }], { borderColor: colours.edge, borderWidth: 1, borderDash: [4, 4] });
  const dots = {
    type: "scatter",
    data: known.map((step) => ({ x: step.stated, y: share(step), step })),
    backgroundColor: colours.accent,
    pointRadius: 6,
    pointHoverRadius: 7,
  };
  const at = new Map(steps.map((step) => [step.stated, step]));
  const label = (value) => {
    const step = at.get(value);
    return step ? [word(step), `${step.answers}`] : "";
  };
  return {
    type: "scatter",
    data: { datasets: [dots, ...bars, ideal] },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: {
        x: axis(colours, {
          min: 0.35, max: 1, title: "what you said, and how many answers", grid: false,
          ticks: { autoSkip: false, callback: label },
          afterBuildTicks: (scale) => (scale.ticks = steps.map(({ stated }) => ({ value: stated }))),
        }),
        y: axis(colours, { min: 0, max: 1, title: "share right", ticks: { stepSize: 0.25, callback: percent } }),
      },
      plugins: {
        legend: { display: false },
        tooltip: tooltip(colours, {
          label: ({ raw }) => (raw.step ? `${word(raw.step)}: ${raw.step.right} of ${raw.step.answers} right` : percent(raw.y)),
        }),
      },
    },
  };
};

const line = (data, look) => ({ type: "line", data, pointRadius: 0, pointHitRadius: 0, ...look });

/** Share right for each step of confidence beside what was stated, with 90% intervals. */
export const calibrationPlot = ({ steps, summary }) => html`
  ${plotted({ summary, settings: settings(steps), tall: true })}
  <table class="numbers">
    <thead>
      <tr><th scope="col">You said</th><th scope="col">Taken as</th><th scope="col">Answers</th><th scope="col">Right</th></tr>
    </thead>
    <tbody>
      ${steps.map(
        (step) => html`<tr>
          <th scope="row">${word(step)}</th>
          <td>${percent(step.stated)}</td>
          <td>${count(step.answers, "answer")}</td>
          <td>${intervalBar({ hits: step.right, n: step.answers })}</td>
        </tr>`,
      )}
    </tbody>
  </table>
`;
