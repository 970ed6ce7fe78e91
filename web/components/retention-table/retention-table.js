import { html } from "/vendor/lit-html/lit-html.js";
import { intervalBar } from "/components/interval-bar/interval-bar.js";

const PERIODS = { today: "Today", week: "Last 7 days", month: "Last 30 days" };

/** What was recalled of what came back, by period and by how long it had rested. */
export const retentionTable = (rows) => html`<table class="numbers retention">
  <thead>
    <tr><th scope="col"><span class="unseen">Period</span></th><th scope="col">Young, under 3 weeks</th><th scope="col">Mature, 3 weeks or more</th></tr>
  </thead>
  <tbody>
    ${rows.map(
      ({ period, young, mature }) => html`<tr>
        <th scope="row">${PERIODS[period] ?? period}</th>
        <td>${intervalBar({ hits: young.recalled, n: young.answered })}</td>
        <td>${intervalBar({ hits: mature.recalled, n: mature.answered })}</td>
      </tr>`,
    )}
  </tbody>
</table>`;
