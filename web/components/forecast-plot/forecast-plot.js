import { html } from "/vendor/lit-html/lit-html.js";
import { directive } from "/vendor/lit-html/directive.js";
import { AsyncDirective } from "/vendor/lit-html/async-directive.js";
import { noChange } from "/vendor/lit-html/lit-html.js";
import { colour, onTheme } from "/lib/theme.js";
import { count, day, shortDay } from "/lib/words.js";

async function loadChart() {
  await import("/vendor/chart/chart.umd.min.js");
  return self.Chart;
}

class Plot extends AsyncDirective {
  update(part, [forecast]) {
    if (this.canvas) return noChange;
    this.canvas = part.element;
    this.draw(forecast);
    this.stop = onTheme(() => this.draw(forecast));
    return noChange;
  }

  async draw(forecast) {
    const Chart = await loadChart().catch(() => null);
    if (!Chart || !this.isConnected) return; // The table below says the same.
    this.chart?.destroy();
    this.chart = new Chart(this.canvas, settings(forecast));
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

function settings(forecast) {
  const [accent, muted, line, ink, paper] = ["--accent", "--muted", "--line", "--ink", "--surface"].map(colour);
  const font = { family: "system-ui, sans-serif", size: 12 };
  return {
    type: "bar",
    data: {
      labels: forecast.map(({ date }, index) => (index === 0 ? "today" : shortDay(date))),
      datasets: [{ data: forecast.map(({ due }) => due), backgroundColor: accent, borderRadius: 2, maxBarThickness: 18 }],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: {
        x: { grid: { display: false }, border: { color: line }, ticks: { color: muted, font, maxRotation: 0, autoSkipPadding: 16 } },
        y: { beginAtZero: true, border: { display: false }, grid: { color: line }, ticks: { color: muted, font, precision: 0, maxTicksLimit: 4 } },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          backgroundColor: ink,
          titleColor: paper,
          bodyColor: paper,
          displayColors: false,
          callbacks: { title: ([item]) => day(forecast[item.dataIndex].date), label: (item) => `${item.raw} due` },
        },
      },
    },
  };
}

/** Bars of due questions, one a day; the same numbers stand in a table. */
export const forecastPlot = ({ forecast, summary }) => html`
  <div class="forecast-plot"><canvas role="img" aria-label=${summary} ${plot(forecast)}></canvas></div>
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
