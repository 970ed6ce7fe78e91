import { html } from "/vendor/lit-html/lit-html.js";
import { axis, plotted, tooltip } from "/components/plot/plot.js";
import { day, shortDay } from "/lib/words.js";

const settings = (days) => (colours) => ({
  type: "bar",
  data: {
    labels: days.map(({ date }, index) => (index === 0 ? "today" : shortDay(date))),
    datasets: [
      { label: "now", data: days.map(({ before }) => before), backgroundColor: colours.line, borderColor: colours.edge, borderWidth: 1, maxBarThickness: 10 },
      { label: "then", data: days.map(({ after }) => after), backgroundColor: colours.accent, maxBarThickness: 10 },
    ],
  },
  options: {
    animation: false,
    maintainAspectRatio: false,
    scales: {
      x: axis(colours, { grid: false }),
      y: axis(colours, { beginAtZero: true, ticks: { precision: 0, maxTicksLimit: 4 } }),
    },
    plugins: {
      legend: { display: true, labels: { color: colours.muted, boxWidth: 12 } },
      tooltip: tooltip(colours, {
        title: ([item]) => day(days[item.dataIndex].date),
        label: (item) => `${item.dataset.label}: ${item.raw} due`,
      }),
    },
  },
});

/** What is due on each day now, and what would be. */
export const beforeAfter = ({ days, summary }) => html`
  ${plotted({ summary, settings: settings(days) })}
  <details>
    <summary>The numbers</summary>
    <table class="numbers">
      <thead><tr><th scope="col">Day</th><th scope="col">Now</th><th scope="col">Then</th></tr></thead>
      <tbody>${days.map(({ date, before, after }) => html`<tr><th scope="row">${day(date)}</th><td>${before}</td><td>${after}</td></tr>`)}</tbody>
    </table>
  </details>
`;
