import { html } from "/vendor/lit-html/lit-html.js";
import { axis, plotted, tooltip } from "/components/plot/plot.js";
import { count, day, shortDay } from "/lib/words.js";

const settings = (forecast) => (colours) => ({
  type: "bar",
  data: {
    labels: forecast.map(({ date }, index) => (index === 0 ? "today" : shortDay(date))),
    datasets: [{ data: forecast.map(({ due }) => due), backgroundColor: colours.accent, borderRadius: 2, maxBarThickness: 18 }],
  },
  options: {
    animation: false,
    maintainAspectRatio: false,
    scales: {
      x: axis(colours, { grid: false }),
      y: axis(colours, { beginAtZero: true, ticks: { precision: 0, maxTicksLimit: 4 } }),
    },
    plugins: {
      legend: { display: false },
      tooltip: tooltip(colours, {
        title: ([item]) => day(forecast[item.dataIndex].date),
        label: (item) => `${item.raw} due`,
      }),
    },
  },
});

/** Bars of due questions, one a day; the same numbers stand in a table. */
export const forecastPlot = ({ forecast, summary }) => html`
  ${plotted({ summary, settings: settings(forecast) })}
  <details>
    <summary>The numbers</summary>
    <table class="numbers">
      <thead><tr><th scope="col">Day</th><th scope="col">Due</th></tr></thead>
      <tbody>
        ${forecast.map(({ date, due }) => html`<tr><th scope="row">${day(date)}</th><td>${count(due, "question")}</td></tr>`)}
      </tbody>
    </table>
  </details>
`;
