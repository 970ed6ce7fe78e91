import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { keyed } from "/vendor/lit-html/directives/keyed.js";
import { announce } from "/lib/announce.js";
import { get, post, put, inWords } from "/lib/api.js";
import { toast } from "/lib/overlay.js";
import { count, percent } from "/lib/words.js";
import { beforeAfter } from "/components/before-after/before-after.js";
import { weekForm } from "/components/week-form/week-form.js";
import { loaded } from "/views/loaded.js";

const same = (a, b) => JSON.stringify([...a.rest].sort()) === JSON.stringify([...b.rest].sort())
  && JSON.stringify([...a.easy].sort()) === JSON.stringify([...b.easy].sort())
  && JSON.stringify(a.holidays) === JSON.stringify(b.holidays)
  && a.even === b.even;

/** Light and free days, for everything that knows of days: tried out first, then used. */
export function open({ update }) {
  let tried = {};
  let asked = 0;
  const page = loaded({ title: "Your days", update, fetch: () => get("/api/settings"), view: (settings) => view(settings.easyDays) });
  return page;

  function become(next) {
    tried = next;
    update();
  }

  async function change(draft) {
    const mine = ++asked;
    become({ ...tried, draft, problem: null });
    try {
      const preview = await post("/api/easing/previews", draft);
      if (mine !== asked) return;
      become({ draft, preview });
      announce(sentences(preview).join(" "));
    } catch (problem) {
      if (mine === asked) become({ draft, problem });
    }
  }

  function forget() {
    asked++;
    become({});
  }

  async function keep() {
    const before = page.data();
    const used = await save({ ...before, easyDays: tried.draft }, "Everything ahead keeps to these days.", () => save(before, "Put back as it was."));
    if (used) forget();
  }

  async function save(settings, words, undo = null) {
    try {
      page.change(await put("/api/settings", settings));
      toast(words, undo);
      return true;
    } catch (problem) {
      toast(`Not saved. ${inWords(problem)}`);
      return false;
    }
  }

  function view(now) {
    const { draft, preview, problem } = tried;
    return html`<div class="document week">
      <header class="stack">
        <h1>Which days shall be light or free?</h1>
        <p class="lead">
          Said once, here. A free day has no study and breaks no streak; a light day has about half. A plan counts on it, and what is
          due moves to another day where its interval is long enough not to mind.
        </p>
      </header>
      ${weekForm({ wishes: draft ?? now, change })}
      ${problem ? html`<p role="alert">${problem.title}. ${problem.errors?.[0]?.detail ?? problem.detail}</p>` : nothing}
      ${draft && !same(draft, now) ? effect(preview, problem) : nothing}
    </div>`;
  }

  function effect(preview, problem) {
    return html`<section>
      <h2>How would the next 30 days change?</h2>
      ${preview
        ? html`<p class="summary">${sentences(preview).join(" ")}</p>
            ${keyed(preview, beforeAfter({ days: preview.days, summary: moved(preview) }))}`
        : nothing}
      <p class="row">
        ${problem ? nothing : html`<button type="button" class="button primary" @click=${keep}>Use these days</button>`}
        <button type="button" class="button" @click=${forget}>Leave it as it is</button>
      </p>
    </section>`;
  }
}

const sentences = (preview) => [moved(preview), ...(preview.plan ? [planned(preview.plan)] : [])];

const moved = ({ moved: cards, days }) =>
  cards
    ? `${count(cards, "question")} would move; ${fullest(days)}.`
    : "Nothing that is due now would move; what comes later would keep to it.";

function planned({ before, after }) {
  const load = ({ studyDays, answersADay }) => `${count(studyDays, "study day")} with ${count(Math.round(answersADay), "question")} each`;
  const recall = after.recall === null ? "" : `; ${percent(after.recall)} recalled on the day, now ${percent(before.recall)}`;
  return `The plan would have ${load(after)}, now ${load(before)}${recall}.`;
}

function fullest(days) {
  const before = Math.max(...days.map((day) => day.before));
  const after = Math.max(...days.map((day) => day.after));
  return before === after ? `the fullest day would have ${after} as it has now` : `the fullest day would have ${after} instead of ${before}`;
}
