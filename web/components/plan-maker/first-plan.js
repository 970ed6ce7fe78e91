import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { local } from "/lib/keep.js";
import { fetchLine } from "/lib/plan.js";
import { focused } from "/lib/shown.js";
import { planMaker } from "/components/plan-maker/plan-maker.js";

const FROM = 2;
const UPTO = 6;

/**
 * Asks somebody new for a plan, once, beside what the second answer taught: no dialog, nothing to
 * close before the next question.
 */
export function firstPlan(update) {
  let state = local.read("planAsked") ? "over" : "waiting";
  let made = null;
  const become = (next) => {
    state = next;
    update();
  };
  const over = () => {
    local.write("planAsked", true);
    become("over");
  };
  /** The button that says so goes; what comes next on the page takes the focus. */
  const left = () => {
    over();
    queueMicrotask(() => document.querySelector(".answer-bar .primary")?.focus());
  };
  const maker = planMaker({
    update,
    left,
    made(page) {
      local.write("planAsked", true);
      made = page;
      become(page?.outlook ? "made" : "over");
    },
  });

  /** Called with each verdict: looks whether it is time. */
  async function look({ sitting }) {
    if (state === "made") return over();
    if (state !== "waiting" || sitting.done < FROM) return;
    const line = await fetchLine().catch(() => null);
    if (!line || state !== "waiting") return;
    if (line.planned || line.answers > UPTO) return over();
    if (line.answers >= FROM) become("asking");
  }

  const view = () => {
    if (state === "asking") return maker.view();
    return state === "made" ? said(made.outlook) : nothing;
  };
  return { look, view };
}

const said = ({ summary, interviews }) => html`<section class="plan-said" role="status" tabindex="-1" ${focused("said")}>
  <p>${summary}</p>
  <p class="row">
    <a class="button" href="/plan">See the plan</a>
    ${interviews[0].recall === null ? html`<a class="button" href="/placement">Placement, 7 minutes</a>` : nothing}
  </p>
</section>`;
