import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { prose } from "/lib/html.js";
import { moment } from "/lib/words.js";

export const STATES = {
  open: "not looked at yet",
  confirmed: "confirmed",
  fixed: "mended",
  remarked: "answers graded again",
  declined: "found to be right",
};

const step = ({ state, revision, noteHtml, at }) => html`<li>
  <p><strong>${STATES[state]}</strong>${revision ? ` in revision ${revision}` : nothing} <span class="small muted">${moment(at)}</span></p>
  ${noteHtml ? html`<div class="prose small" ${prose(noteHtml)}></div>` : nothing}
</li>`;

/** What became of a report, step by step. */
export const trail = ({ steps }) => (steps.length ? html`<ol class="trail">${steps.map(step)}</ol>` : nothing);

/** The reports of a question, as everybody sees them. */
export const reportTrail = ({ reports }) =>
  reports.length
    ? html`<section>
        <h2>Was anything wrong with it?</h2>
        <ul class="reports">
          ${reports.map(
            (report) => html`<li>
              <p>
                ${report.mine ? "You reported" : "Somebody reported"} revision ${report.revision}
                <span class="small muted">${moment(report.at)}</span>: <strong>${STATES[report.state]}</strong>.
              </p>
              ${report.text ? html`<blockquote class="own-words">${report.text}</blockquote>` : nothing}
              ${trail(report)}
            </li>`,
          )}
        </ul>
      </section>`
    : nothing;
