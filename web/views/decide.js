import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { get, put, inWords } from "/lib/api.js";
import { announce } from "/lib/announce.js";
import { toast } from "/lib/overlay.js";
import { lasting, minutesADay, percent } from "/lib/words.js";
import { loaded } from "/views/loaded.js";
import { workloadPlot } from "/components/workload-plot/workload-plot.js";

const SHARES = [0.75, 0.8, 0.85, 0.88, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97];

/** What the choices that shape the days would do, before they are made. */
export function open({ update }) {
  const ends = new AbortController();
  const points = [];
  let problem = null;
  const page = loaded({
    title: "Help me decide",
    update,
    fetch: () => get("/api/settings"),
    view: (settings) => view({ settings, points, problem, choose }),
    close: () => ends.abort(),
  });
  simulate();
  return page;

  async function simulate() {
    try {
      for (const share of SHARES) {
        points.push(await get(`/api/workload?retention=${share}`, ends.signal));
        update();
      }
      announce("All are computed.");
    } catch (error) {
      if (error.name === "AbortError") return;
      problem = error;
      update();
    }
  }

  async function choose(share) {
    const before = page.data();
    await save({ ...before, desiredRetention: share }, `Desired retention: ${percent(share)}. Cards take it up as they come back.`, () =>
      save(before, "Put back as it was."),
    );
  }

  async function save(settings, words, undo = null) {
    try {
      page.change(await put("/api/settings", settings));
      toast(words, undo);
    } catch (error) {
      toast(`Not saved. ${inWords(error)}`);
    }
  }
}

const view = (state) => html`<div class="document decide">
  <h1>Help me decide</h1>
  <section>
    <h2>How much of a day does each desired retention take?</h2>
    ${retention(state)}
  </section>
  <section>
    <h2>Which days shall be light or free?</h2>
    <p class="summary">Weekdays and holidays are chosen on a page of their own, with what they would do to the days ahead.</p>
    <p><a class="button small" href="/week">Your days</a></p>
  </section>
</div>`;

function retention({ settings, points, problem, choose }) {
  if (problem) return html`<p role="alert">${inWords(problem)}</p>`;
  const present = settings.desiredRetention;
  return html`
    <p class="summary">
      Your own cards and new ones, followed for 90 days by forty simulated learners. A higher retention brings everything back
      sooner; the last few points cost most. The dashed line is where you are now, at ${percent(present)}.
    </p>
    ${points.length === SHARES.length
      ? workloadPlot({ points, present, summary: said(points) })
      : html`<p class="row computing">
          <label for="computing">Computing, ${points.length} of ${SHARES.length}</label>
          <progress id="computing" max=${SHARES.length} value=${points.length}></progress>
        </p>`}
    ${points.length ? table(points, present, choose) : nothing}
  `;
}

const table = (points, present, choose) => html`<table class="numbers workload">
  <thead>
    <tr>
      <th scope="col">Desired</th><th scope="col">A day</th><th scope="col">Recalled after 90 days</th>
      <th scope="col"><span class="unseen">Choose</span></th>
    </tr>
  </thead>
  <tbody>
    ${points.map((point) => row(point, Math.abs(point.retention - present) < 0.001, choose))}
  </tbody>
</table>`;

const row = ({ retention: share, minutes, known }, now, choose) => html`<tr aria-current=${now ? "true" : nothing}>
  <th scope="row">${percent(share)}</th>
  <td>${minutesADay(minutes.middle)} <span class="small muted">${span(minutes)}</span></td>
  <td>${percent(known.middle)} <span class="small muted nowrap">${percent(known.low)} to ${percent(known.high)}</span></td>
  <td>
    ${now
      ? html`<span class="small">as it is</span>`
      : html`<button type="button" class="button small" @click=${() => choose(share)}>Use<span class="unseen"> ${percent(share)}</span></button>`}
  </td>
</tr>`;

/** Hours on both ends, or minutes on both. */
const span = ({ low, high }) =>
  high < 60
    ? whole(`${Math.round(low)} to ${Math.round(high)} min`)
    : html`${whole(lasting(low, { short: true }))} to ${whole(lasting(high, { short: true }))}`;

const whole = (words) => html`<span class="nowrap">${words}</span>`;

function said(points) {
  const [first, last] = [points[0], points.at(-1)];
  return `From ${minutesADay(first.minutes.middle)} at ${percent(first.retention)} to ${minutesADay(last.minutes.middle)} at ${percent(last.retention)}.`;
}
