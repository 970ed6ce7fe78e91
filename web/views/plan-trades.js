import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { decide, preview } from "/lib/plan.js";
import { telling } from "/lib/overlay.js";
import { count, lasting, percent } from "/lib/words.js";

/** The open trade: what more time, less time or fewer topics would do, computed while the rest of the page is read. */
export function planTrades({ update, done }) {
  let found = [];
  let waiting = 0;
  let key = "";

  async function compute(data) {
    const mine = key;
    const all = options(data);
    found = [];
    waiting = all.length;
    for (const one of all) {
      const outlook = await preview(one.plan).catch(() => null);
      if (mine !== key) return;
      waiting--;
      if (outlook) found.push({ ...one, outlook });
      update();
    }
  }

  async function take({ plan, label }) {
    await telling(async () => {
      done(await decide(plan, `${label}: the plan is changed.`, done));
    });
  }

  function view(data) {
    const { outlook } = data;
    if (outlook.interviews[0].recall === null) return nothing;
    const now = JSON.stringify(data.plan);
    if (key !== now) {
      key = now;
      compute(data);
    }
    return html`<section>
      <h2>What would change it?</h2>
      <p class="summary">
        At ${count(Math.round(outlook.answersADay), "answer")} a day you will reach ${reached(outlook)}.
      </p>
      ${rows()} ${waiting ? html`<p class="small muted">Computing other ways</p>` : nothing}
    </section>`;
  }

  const rows = () => html`<ul class="trades list">
    ${found.map(
      (one) => html`<li>
        <span>${one.label} <span class="small muted">${count(Math.round(one.outlook.answersADay), "answer")} a day</span></span>
        <span class="tabular nowrap">${reached(one.outlook)}</span>
        <button type="button" class="button small" @click=${() => take(one)}>Take it<span class="unseen">: ${one.label}</span></button>
      </li>`,
    )}
  </ul>`;

  return { view };
}

const reached = ({ interviews: [{ recall, low, high }] }) => `${percent(recall)} (${percent(low)} to ${percent(high)})`;

function options({ plan, outlook }) {
  const less = Math.max(5, Math.round((plan.minutes * 2) / 3 / 5) * 5);
  const more = Math.min(600, Math.round((plan.minutes * 1.5) / 5) * 5);
  const minutes = (n) => ({ label: `${lasting(n)} a day`, plan: { ...plan, minutes: n } });
  return [less < plan.minutes ? minutes(less) : null, more > plan.minutes ? minutes(more) : null, without(plan, outlook)].filter(Boolean);
}

/** The two topics whose time is worth least given up for the next interview. */
function without(plan, { cheapest, interviews }) {
  const two = cheapest.slice(0, 2);
  if (two.length < 2) return null;
  const ids = two.map(({ bank, topic }) => `${bank.id}/${topic.id}`);
  const next = interviews[0].id;
  const changed = plan.interviews.map((one) => (one.id === next ? { ...one, dropped: [...new Set([...one.dropped, ...ids])] } : one));
  return { label: `Without ${two.map(({ topic }) => `“${topic.title}”`).join(" and ")}`, plan: { ...plan, interviews: changed } };
}
