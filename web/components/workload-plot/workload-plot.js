import { html } from "/vendor/lit-html/lit-html.js";
import { axis, plotted, tooltip } from "/components/plot/plot.js";
import { minutesADay, percent } from "/lib/words.js";

const settings = (points, present) => (colours) => {
  const line = (pick, look) => ({ type: "line", data: points.map((one) => ({ x: one.retention, y: pick(one) })), pointRadius: 0, pointHitRadius: 0, ...look });
  const band = { borderWidth: 0, backgroundColor: `color-mix(in oklab, ${colours.accent} 22%, transparent)` };
  return {
    type: "scatter",
    data: {
      datasets: [
        line(({ minutes }) => minutes.middle, { borderColor: colours.accent, borderWidth: 2, pointRadius: 4, pointHitRadius: 8, backgroundColor: colours.accent }),
        line(({ minutes }) => minutes.low, band),
        line(({ minutes }) => minutes.high, { ...band, fill: "-1" }),
        {
          type: "line",
          data: [{ x: present, y: 0 }, { x: present, y: Math.max(...points.map(({ minutes }) => minutes.high)) }],
          borderColor: colours.ink,
          borderWidth: 1,
          borderDash: [4, 4],
          pointRadius: 0,
          pointHitRadius: 0,
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: {
        x: axis(colours, { min: 0.74, max: 0.98, grid: false, title: "desired retention", ticks: { stepSize: 0.05, callback: percent } }),
        y: axis(colours, { beginAtZero: true, title: "minutes a day", ticks: { maxTicksLimit: 5 } }),
      },
      plugins: {
        legend: { display: false },
        tooltip: tooltip(colours, {
          title: ([item]) => (item ? percent(item.raw.x) : ""),
          label: ({ raw }) => minutesADay(raw.y),
        }),
      },
    },
  };
};

/** Minutes a day for each desired retention, with the band of nine simulated learners in ten; the dashed line is what is set. */
export const workloadPlot = ({ points, present, summary }) => html`${plotted({ summary, settings: settings(points, present), tall: true })}`;
