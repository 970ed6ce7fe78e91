import { html } from "/vendor/lit-html/lit-html.js";
import { forecastPlot } from "/components/forecast-plot/forecast-plot.js";
import { heatMap } from "/components/heat-map/heat-map.js";
import { retentionTable } from "/components/retention-table/retention-table.js";

// The days behind and ahead, as `/api/days` tells of them: for today's page and for progress.

/** A question as a title, its answer in a sentence, then the plot. */
export const section = (title, summary, plot) => html`<section>
  <h2>${title}</h2>
  <p class="summary">${summary}</p>
  ${plot}
</section>`;

/** The year behind. */
export const practised = ({ heatmap, today, heatmapSummary: summary }) =>
  section("On which days did you practise?", summary, heatMap({ days: heatmap, today, summary }));

/** The month ahead. */
export const fallsDue = ({ forecast, stride, forecastSummary: summary }) =>
  section(
    "What falls due in the next 30 days?",
    stride ? html`${summary} The line is what you do on a usual day.` : summary,
    forecastPlot({ forecast, stride, summary }),
  );

/** True retention. */
export const recalled = ({ retention, retentionSummary }) =>
  section("How much do you recall when it comes back?", retentionSummary, retentionTable(retention));
