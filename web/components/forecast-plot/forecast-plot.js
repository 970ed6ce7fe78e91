import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { dueBars, plotted } from "/components/plot/plot.js";
import { count, day, lasting } from "/lib/words.js";

const settings = (forecast, stride) => (colours) =>
  dueBars(colours, {
    dates: forecast.map(({ date }) => date),
    datasets: [
      ...(stride ? [usual(forecast, stride, colours)] : []),
      { data: forecast.map(({ due }) => due), backgroundColor: colours.accent, borderRadius: 2, maxBarThickness: 18 },
    ],
    label: (item) => `${item.raw} due`,
  });

const usual = (forecast, { answers }, { ink }) => ({
  type: "line",
  data: forecast.map(() => answers),
  borderColor: ink,
  borderWidth: 1.5,
  borderDash: [5, 4],
  pointRadius: 0,
  pointHitRadius: 0,
});

/** Bars of due questions, one a day, with a line for what one does on a usual day; the same numbers stand in a table. */
export const forecastPlot = ({ forecast, stride, summary }) => html`
  ${plotted({ summary, settings: settings(forecast, stride) })}
  <details>
    <summary>The numbers</summary>
    ${stride
      ? html`<p class="small muted">
          On ${count(stride.days, "day")} of practice in the last four weeks: ${count(Math.round(stride.answers), "answer")} and
          ${lasting(stride.minutes)} a day on average.
        </p>`
      : nothing}
    <table class="numbers">
      <thead><tr><th scope="col">Day</th><th scope="col">Due</th></tr></thead>
      <tbody>
        ${forecast.map(({ date, due }) => html`<tr><th scope="row">${day(date)}</th><td>${count(due, "question")}</td></tr>`)}
      </tbody>
    </table>
  </details>
`;
