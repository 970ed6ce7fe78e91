import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { keyed } from "/vendor/lit-html/directives/keyed.js";
import { announce } from "/lib/announce.js";
import { post } from "/lib/api.js";
import { count } from "/lib/words.js";
import { beforeAfter } from "/components/before-after/before-after.js";
import { weekForm } from "/components/week-form/week-form.js";

const same = (a, b) => JSON.stringify([...a.rest].sort()) === JSON.stringify([...b.rest].sort())
  && JSON.stringify([...a.easy].sort()) === JSON.stringify([...b.easy].sort())
  && JSON.stringify(a.holidays) === JSON.stringify(b.holidays)
  && a.even === b.even;

/** Easy days and holidays: tried out first, then used; `use(wishes)` saves. */
export function easing({ update, use }) {
  let draft = null;
  let preview = null;
  let problem = null;
  let asked = 0;

  async function change(wishes) {
    draft = wishes;
    problem = null;
    update();
    const mine = ++asked;
    try {
      const found = await post("/api/easing/previews", wishes);
      if (mine !== asked) return;
      preview = found;
      announce(said(preview));
    } catch (error) {
      if (mine !== asked) return;
      problem = error;
    }
    update();
  }

  async function keep() {
    await use(draft);
    forget();
  }

  function forget() {
    asked++;
    draft = preview = problem = null;
    update();
  }

  return (now) => html`
    <p class="summary">
      Questions move to another day only where their interval is long enough not to mind, and no further; what you remember stays as
      it is. Short intervals stay where they are.
    </p>
    ${weekForm({ wishes: draft ?? now, change })}
    ${problem ? html`<p role="alert">${problem.title}. ${problem.errors?.[0]?.detail ?? problem.detail}</p>` : nothing}
    ${draft && !same(draft, now) ? tried(preview, problem, keep, forget) : nothing}
  `;
}

const tried = (preview, problem, keep, forget) => html`
  <h3>How would the next 30 days change?</h3>
  ${preview
    ? html`<p class="summary">${said(preview)}</p>
        ${keyed(preview, beforeAfter({ days: preview.days, summary: said(preview) }))}`
    : nothing}
  <p class="row">
    ${problem ? nothing : html`<button type="button" class="button primary" @click=${keep}>Use these days</button>`}
    <button type="button" class="button" @click=${forget}>Leave it as it is</button>
  </p>
`;

const said = ({ moved, days }) =>
  moved
    ? `${count(moved, "question")} would move; the fullest day would have ${Math.max(...days.map(({ after }) => after))} instead of ${Math.max(...days.map(({ before }) => before))}.`
    : "Nothing that is planned now would move; what comes later would keep to it.";
