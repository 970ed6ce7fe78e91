import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get, inWords } from "/lib/api.js";
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

/** True retention; a sentence alone before anything came back. */
export const recalled = ({ retention, retentionSummary: summary }) =>
  section(
    "How much do you recall when it comes back?",
    summary,
    retention.some(({ young, mature }) => young.answered + mature.answered) ? retentionTable(retention) : nothing,
  );

/** The three of them, fetched once a page stands, so that what it says first never waits for them. */
export function laterDays(update) {
  let state = {};
  const change = (next) => {
    state = next;
    update();
  };
  const fetch = () => get("/api/days").then((days) => change({ days }), (problem) => change({ problem }));
  const all = (days, planned) => html`${planned ? nothing : fallsDue(days)} ${practised(days)} ${recalled(days)}`;
  return {
    fetch,
    /** With a plan, which says what each day asks for, what falls due is left out: it may be far more. */
    view: (planned = false) => (state.days ? all(state.days, planned) : state.problem ? missing(state.problem, fetch) : toCome()),
  };
}

const toCome = () => html`<div class="days-to-come" aria-busy="true"></div>`;

const missing = (problem, retry) =>
  section(
    "What falls due in the next 30 days?",
    inWords(problem),
    html`<button type="button" class="button" @click=${retry}>Try again</button>`,
  );
