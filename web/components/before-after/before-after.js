import { html } from "/vendor/lit-html/lit-html.js";
import { dueBars, plotted } from "/components/plot/plot.js";
import { day } from "/lib/words.js";

const settings = (days) => (colours) =>
  dueBars(colours, {
    dates: days.map(({ date }) => date),
    datasets: [
      { label: "now", data: days.map(({ before }) => before), backgroundColor: colours.line, borderColor: colours.edge, borderWidth: 1, maxBarThickness: 10 },
      { label: "then", data: days.map(({ after }) => after), backgroundColor: colours.accent, maxBarThickness: 10 },
    ],
    label: (item) => `${item.dataset.label}: ${item.raw} due`,
    legend: true,
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
