import { html } from "/vendor/lit-html/lit-html.js";
import { axis, plotted, tooltip } from "/components/plot/plot.js";
import { colour } from "/lib/theme.js";
import { count, heat } from "/lib/words.js";

const short = ({ from, to }) => (to === null ? `${from}+` : from === 0 ? "<1" : `${from}`);
const span = ({ from, to }) => (to === null ? `${count(from, "day")} or longer` : from === 0 ? "under a day" : `${from} to ${count(to, "day")}`);
const fill = ({ from, to }) => colour(`--heat-${heat(to === null ? from : (from + to) / 2).step}`);

const settings = (steps) => (colours) => ({
  type: "bar",
  data: {
    labels: steps.map(short),
    datasets: [{ data: steps.map(({ cards }) => cards), backgroundColor: steps.map(fill), borderRadius: 2, categoryPercentage: 0.9, barPercentage: 1 }],
  },
  options: {
    animation: false,
    maintainAspectRatio: false,
    scales: {
      x: axis(colours, { grid: false, title: "days until recall falls to 90%" }),
      y: axis(colours, { beginAtZero: true, ticks: { precision: 0, maxTicksLimit: 4 } }),
    },
    plugins: {
      legend: { display: false },
      tooltip: tooltip(colours, { title: ([item]) => span(steps[item.dataIndex]), label: (item) => count(item.raw, "question") }),
    },
  },
});

/** How many questions last how long, in steps that double, in the colours of their temperature. */
export const stabilityPlot = ({ steps, summary }) => html`
  ${plotted({ summary, settings: settings(steps) })}
  <details>
    <summary>The numbers</summary>
    <table class="numbers">
      <thead><tr><th scope="col">Lasts</th><th scope="col">Questions</th></tr></thead>
      <tbody>${steps.map((step) => html`<tr><th scope="row">${span(step)}</th><td>${step.cards}</td></tr>`)}</tbody>
    </table>
  </details>
`;
