import { html } from "/vendor/lit-html/lit-html.js";
import { axis, plotted, tooltip } from "/components/plot/plot.js";
import { percent, shortDay } from "/lib/words.js";

const dated = (start, days) => {
  const time = new Date(`${start}T12:00:00Z`);
  time.setUTCDate(time.getUTCDate() + Math.round(days));
  return shortDay(time.toISOString().slice(0, 10));
};

const settings = ({ start, today, points, reviews }) => (colours) => {
  const last = points.at(-1)?.day ?? 1;
  const floor = Math.min(0.8, ...points.map(({ recall }) => recall));
  const dot = ({ day, recall, recalled }) => ({ x: day, y: recall ?? 1, recalled });
  return {
    type: "scatter",
    data: {
      datasets: [
        {
          data: reviews.map(dot),
          clip: false,
          pointStyle: reviews.map(({ recalled }) => (recalled ? "circle" : "crossRot")),
          pointRadius: 5,
          pointBorderWidth: 2,
          borderColor: reviews.map(({ recalled }) => (recalled ? colours.right : colours.wrong)),
          backgroundColor: reviews.map(({ recalled }) => (recalled ? colours.right : colours.wrong)),
        },
        { type: "line", data: points.map(({ day, recall }) => ({ x: day, y: recall })), borderColor: colours.accent, borderWidth: 2, pointRadius: 0, pointHitRadius: 0 },
        { type: "line", data: [{ x: today, y: 0 }, { x: today, y: 1 }], borderColor: colours.edge, borderWidth: 1, borderDash: [4, 4], pointRadius: 0, pointHitRadius: 0 },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: {
        x: axis(colours, { grid: false, min: 0, max: last, ticks: { maxTicksLimit: 6, callback: (value) => dated(start, value) } }),
        y: axis(colours, { min: Math.max(0, Math.floor(floor * 10) / 10), max: 1, title: "chance of recall", ticks: { maxTicksLimit: 5, callback: percent } }),
      },
      plugins: {
        legend: { display: false },
        tooltip: tooltip(colours, {
          title: ([item]) => (item ? dated(start, item.raw.x) : ""),
          label: ({ raw }) => (raw.recalled === undefined ? percent(raw.y) : `${raw.recalled ? "recalled" : "missed"} at ${percent(raw.y)}`),
        }),
      },
    },
  };
};

/** How the chance of recall fell between reviews and will fall; the dashed line is today. */
export const curvePlot = ({ curve }) => html`
  ${plotted({ summary: curve.summary, settings: settings(curve), tall: true })}
  <p class="small muted">Dots are reviews that were recalled, crosses those that were missed; the dashed line is today. After a review the chance starts anew at 100%.</p>
  <details>
    <summary>The numbers</summary>
    <table class="numbers">
      <thead><tr><th scope="col">Review on</th><th scope="col">Chance just before</th><th scope="col">Result</th></tr></thead>
      <tbody>
        ${curve.reviews.map(
          ({ day, recall, recalled }) => html`<tr>
            <th scope="row">${dated(curve.start, day)}</th>
            <td>${recall === null ? "none yet" : percent(recall)}</td>
            <td>${recalled ? "recalled" : "missed"}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </details>
`;
