import { html } from "/vendor/lit-html/lit-html.js";
import { get } from "/lib/api.js";
import { loaded } from "/views/loaded.js";
import { emptyState } from "/components/empty-state/empty-state.js";
import { pacePlot } from "/components/pace-plot/pace-plot.js";
import { strengthMap } from "/components/strength-map/strength-map.js";
import { progressTabs } from "/components/tabs/tabs.js";

/** Standing by topic and level, and the time that each kind takes. */
export const open = ({ update }) => loaded({ title: "Strengths", update, fetch: () => get("/api/strengths"), view });

const view = (data) => (data.answers ? known(data) : none());

const known = ({ summary, topics, kinds, paceSummary }) => html`<div class="document">
  ${progressTabs("/progress")}
  <h1>Where do you stand?</h1>
  <section>
    <h2>Which topics do you recall, at which level?</h2>
    <p class="summary">${summary} Choose a topic to be asked five questions on it.</p>
    ${strengthMap({ topics })}
  </section>
  <section>
    <h2>How long do you take for each kind of question?</h2>
    <p class="summary">${paceSummary} A bar holds the middle half of your answers, the mark is the median.</p>
    ${pacePlot({ kinds, summary: paceSummary })}
  </section>
</div>`;

const none = () => html`<div class="document">
  ${progressTabs("/progress")}
  ${emptyState({
    title: "Nothing to tell yet",
    text: html`<p>After the first answers this page shows how each topic stands at each level. Eight answers to a topic are enough for a first word on it.</p>`,
    actions: html`<a class="button primary" href="/">Answer a first question</a>`,
  })}
</div>`;
