import { html } from "/vendor/lit-html/lit-html.js";
import { axis, plotted, tooltip } from "/components/plot/plot.js";
import { day, percent, shortDay } from "/lib/words.js";

const line = (colour, extra) => ({ borderColor: colour, borderWidth: 2, pointRadius: 0, pointHitRadius: 12, tension: 0.2, fill: false, ...extra });

const settings = (kept) => (colours) => ({
  type: "line",
  data: {
    labels: kept.map(({ date }) => shortDay(date)),
    datasets: [
      line(colours.accent, { label: "predicted", data: kept.map(({ recall }) => recall) }),
      line(colours.edge, { label: "upper end", data: kept.map(({ high }) => high), borderWidth: 1, borderDash: [4, 3] }),
      line(colours.edge, { label: "lower end", data: kept.map(({ low }) => low), borderWidth: 1, borderDash: [4, 3] }),
      line(colours.muted, { label: "already secured", data: kept.map(({ idle }) => idle) }),
    ],
  },
  options: {
    animation: false,
    maintainAspectRatio: false,
    scales: {
      x: axis(colours, { grid: false }),
      y: axis(colours, { min: 0, max: 1, ticks: { callback: (share) => percent(share), maxTicksLimit: 5 } }),
    },
    plugins: {
      legend: { display: false },
      tooltip: tooltip(colours, {
        title: ([item]) => day(kept[item.dataIndex].date),
        label: (item) => `${item.dataset.label}: ${percent(item.raw)}`,
      }),
    },
  },
});

/** What was predicted of an interview on each day, and how much of it was secured by then. */
export function recallPlot({ kept, summary }) {
  return html`${plotted({ summary, settings: settings(kept) })}
    <p class="small muted">Blue: predicted recall on the day, between its dashed ends. Grey: what memory would hold on the day without further study.</p>
    <details>
      <summary>The numbers</summary>
      <div class="scroll-box" tabindex="0" role="group" aria-label="Predictions by day">
        <table class="numbers">
          <thead><tr><th scope="col">Day</th><th scope="col">Predicted</th><th scope="col">Band</th><th scope="col">Secured</th></tr></thead>
          <tbody>
            ${kept.map(
              ({ date, recall, low, high, idle }) => html`<tr>
                <th scope="row">${shortDay(date)}</th><td>${percent(recall)}</td><td>${percent(low)} to ${percent(high)}</td><td>${percent(idle)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
}
