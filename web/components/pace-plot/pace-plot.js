import { html } from "/vendor/lit-html/lit-html.js";
import { axis, durationTicks, plotted, tooltip } from "/components/plot/plot.js";
import { KIND_WORDS, seconds } from "/lib/words.js";

const name = ({ kind }) => KIND_WORDS[kind] ?? kind;

const settings = (kinds) => (colours) => ({
  type: "bar",
  data: {
    labels: kinds.map(name),
    datasets: [
      {
        type: "scatter",
        data: kinds.map((one) => ({ x: one.median, y: name(one) })),
        backgroundColor: colours.ink,
        pointStyle: "rectRot",
        pointRadius: 6,
      },
      { data: kinds.map(({ lower, upper }) => [lower, upper]), backgroundColor: colours.accent, borderRadius: 3, maxBarThickness: 14 },
    ],
  },
  options: {
    indexAxis: "y",
    animation: false,
    maintainAspectRatio: false,
    scales: {
      x: axis(colours, { beginAtZero: true, ticks: durationTicks(Math.max(...kinds.map(({ upper }) => upper))) }),
      y: axis(colours, { grid: false, offset: true, ticks: { autoSkip: false } }),
    },
    plugins: {
      legend: { display: false },
      tooltip: tooltip(colours, { title: ([item]) => name(kinds[item.dataIndex]), label: (item) => said(kinds[item.dataIndex]) }),
    },
  },
});

const said = ({ lower, median, upper }) => `half take ${seconds(lower)} to ${seconds(upper)}, median ${seconds(median)}`;

/** From the first to the third quartile of time, with the median as a mark; a kind a line. */
export const pacePlot = ({ kinds, summary }) => html`
  ${plotted({ summary, settings: settings(kinds), tall: kinds.length > 4 })}
  <details>
    <summary>The numbers</summary>
    <div class="scroll-box" tabindex="0" role="group" aria-label="Times by kind of question">
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">Kind</th><th scope="col">Answers</th><th scope="col">A quarter within</th>
            <th scope="col">Half within</th><th scope="col">Three quarters within</th>
          </tr>
        </thead>
        <tbody>
          ${kinds.map(
            (one) => html`<tr>
              <th scope="row">${name(one)}</th>
              <td>${one.answers}</td>
              <td>${seconds(one.lower)}</td><td>${seconds(one.median)}</td><td>${seconds(one.upper)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>
`;
