import { html } from "/vendor/lit-html/lit-html.js";
import { get } from "/lib/api.js";
import { calibration } from "/views/calibration.js";
import { fallsDue, practised, recalled, section } from "/views/days.js";
import { loaded } from "/views/loaded.js";
import { onTheDay } from "/views/on-the-day.js";
import { emptyState } from "/components/empty-state/empty-state.js";
import { FEW } from "/components/interval-bar/interval-bar.js";
import { pacePlot } from "/components/pace-plot/pace-plot.js";
import { roleMap } from "/components/role-map/role-map.js";
import { stabilityPlot } from "/components/stability-plot/stability-plot.js";
import { strengthMap } from "/components/strength-map/strength-map.js";
import { progressTabs } from "/components/tabs/tabs.js";

/** How it goes, a question a plot, in the order in which they are of use. */
export function open({ update }) {
  const recall = onTheDay({ update, changed: () => page.refresh() });
  const page = loaded({ title: "Progress", update, fetch: read, view: (data) => view(data, recall) });
  return page;
}

async function read() {
  const [days, strengths, sureness, role, plan] = await Promise.all(
    ["/api/days", "/api/strengths", "/api/calibration", "/api/role", "/api/plan"].map((path) => get(path)),
  );
  return { days, strengths, sureness, role, plan };
}

const view = (data, recall) => (data.strengths.answers ? known(data, recall) : none());

const known = ({ days, strengths, sureness, role, plan }, recall) => html`<div class="document">
  ${progressTabs("/progress")}
  <h1>How does it go?</h1>
  ${recall(plan)} ${role.items.length ? covered(role) : null}
  ${practised(days)} ${fallsDue(days)} ${recalled(days)}
  ${calibration(sureness)}
  ${section("How long will it last?", days.stabilitySummary, stabilityPlot({ steps: days.stability, summary: days.stabilitySummary }))}
  ${section("Which topics do you recall, at which level?", html`${strengths.summary} Choose a topic to be asked five questions on it.`, strengthMap(strengths))}
  ${section(
    "How long do you take for each kind of question?",
    html`${strengths.paceSummary} A bar holds the middle half of your answers, the mark is the median.`,
    pacePlot({ kinds: strengths.kinds, summary: strengths.paceSummary }),
  )}
</div>`;

const covered = (role) =>
  section(
    "What have you covered of the role?",
    html`${role.summary} The bluer, the more is recalled; hatched means fewer than ${FEW} answers, empty means not met.
      <a href="/progress/role">Every item with its topics</a>`,
    roleMap(role),
  );

const none = () => html`<div class="document">
  ${progressTabs("/progress")}
  ${emptyState({
    title: "Nothing to tell yet",
    text: html`<p>After the first answers this page shows what you recall, what falls due, and how each topic stands at each level. Eight answers to a topic are enough for a first word on it.</p>`,
    actions: html`<a class="button primary" href="/">Answer a first question</a>
      <a class="button" href="/placement">Find out where you stand</a>`,
  })}
</div>`;
