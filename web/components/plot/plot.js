import { html, noChange } from "/vendor/lit-html/lit-html.js";
import { directive } from "/vendor/lit-html/directive.js";
import { AsyncDirective } from "/vendor/lit-html/async-directive.js";
import { colour, onTheme } from "/lib/theme.js";
import { day, shortDay } from "/lib/words.js";

async function loadChart() {
  await import("/vendor/chart/chart.umd.min.js");
  return self.Chart;
}

class Plot extends AsyncDirective {
  update(part, [settings]) {
    this.settings = settings;
    if (this.canvas) return noChange;
    this.canvas = part.element;
    this.draw();
    this.stop = onTheme(() => this.draw());
    return noChange;
  }

  async draw() {
    const Chart = await loadChart().catch(() => null);
    if (!Chart || !this.isConnected) return; // The table beside it says the same.
    this.chart?.destroy();
    this.chart = new Chart(this.canvas, this.settings(palette()));
  }

  disconnected() {
    this.stop?.();
    this.chart?.destroy();
  }

  render() {
    return noChange;
  }
}

const plot = directive(Plot);

const TOKENS = ["accent", "muted", "line", "edge", "ink", "surface", "right", "wrong"];
const palette = () => Object.fromEntries(TOKENS.map((token) => [token, colour(`--${token}`)]));

export const font = { family: "system-ui, sans-serif", size: 12 };

/** An axis in the house's manner: no frame, quiet lines, few numbers. */
export const axis = ({ muted, line }, { grid = true, ticks = {}, title = null, ...rest } = {}) => ({
  border: { display: !grid, color: line },
  grid: { display: grid, color: line },
  ticks: { color: muted, font, maxRotation: 0, autoSkipPadding: 16, ...ticks },
  title: { display: Boolean(title), text: title ?? "", color: muted, font },
  ...rest,
});

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30].map((n) => n * SECOND)
  .concat([1, 2, 5, 10, 15, 30].map((n) => n * MINUTE), [1, 2, 5, 10, 24].map((n) => n * HOUR));

/** Ticks of an axis in milliseconds from 0 on: round steps, each said in one unit, no two alike. */
export function durationTicks(most) {
  const stepSize = STEPS.find((step) => step * 5 >= most) ?? STEPS.at(-1);
  const [unit, sign] = stepSize < MINUTE ? [SECOND, "s"] : stepSize < HOUR ? [MINUTE, "min"] : [HOUR, "h"];
  return { stepSize, callback: (value) => `${Number((value / unit).toFixed(1))} ${sign}` };
}

/** A tooltip in the colours of the page. */
export const tooltip = ({ ink, surface }, callbacks) => ({
  backgroundColor: ink,
  titleColor: surface,
  bodyColor: surface,
  displayColors: false,
  callbacks,
});

/** Bars of what is due, one place a day from today on; `label(item)` is said of a bar, `legend` where there are several. */
export const dueBars = (colours, { dates, datasets, label, legend = false }) => ({
  type: "bar",
  data: { labels: dates.map((date, index) => (index === 0 ? "today" : shortDay(date))), datasets },
  options: {
    animation: false,
    maintainAspectRatio: false,
    scales: {
      x: axis(colours, { grid: false }),
      y: axis(colours, { beginAtZero: true, ticks: { precision: 0, maxTicksLimit: 4 } }),
    },
    plugins: {
      legend: { display: legend, labels: { color: colours.muted, boxWidth: 12 } },
      tooltip: tooltip(colours, { title: ([item]) => day(dates[item.dataIndex]), label }),
    },
  },
});

/** A plot by Chart.js, fetched when the first one is shown: `settings(colours)` describes it. */
export const plotted = ({ summary, settings, tall = false }) => html`
  <div class="plot ${tall ? "tall" : ""}"><canvas role="img" aria-label=${summary} ${plot(settings)}></canvas></div>
`;
