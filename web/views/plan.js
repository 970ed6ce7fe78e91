import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { go } from "/lib/router.js";
import { focused, knobs } from "/lib/shown.js";
import { fetchPlan } from "/lib/plan.js";
import { count, day, lasting, percent } from "/lib/words.js";
import { loaded } from "/views/loaded.js";
import { loadCalendar } from "/components/load-calendar/load-calendar.js";
import { planMaker } from "/components/plan-maker/plan-maker.js";
import { weekWords } from "/components/week-form/week-words.js";
import { recallPlot } from "/components/recall-plot/recall-plot.js";
import { calendarLink } from "/views/plan-calendar.js";
import { planEdit } from "/views/plan-edit.js";
import { planPast } from "/views/plan-past.js";
import { planTrades } from "/views/plan-trades.js";

/** The way to an interview: what today asks, what the day will bring, what could be otherwise. */
export function open({ update }) {
  const page = loaded({ title: "Plan", update, fetch: fetchPlan, view: (data) => (data.plan ? plan(data) : beginning()) });
  const parts = {
    maker: planMaker({ update, made, left: () => go("/home") }),
    edit: planEdit({ update, done: (data) => page.change(data) }),
    trades: planTrades({ update, done: (data) => page.change(data) }),
    past: planPast({ update, done: (data) => (data ? page.change(data) : page.refresh()) }),
    link: calendarLink({ update, done: () => page.refresh() }),
  };
  let fresh = null;
  return page;

  function made(data) {
    fresh = "made";
    return data ? page.change(data) : page.refresh();
  }

  function beginning() {
    return html`<div class="document plan">
      <header class="stack">
        <h1>Plan the way to an interview</h1>
        <p class="lead">
          Three answers make a plan: what to study on which day, so that most of what may be asked is recalled on that one. It can be
          changed or dropped at any time.
        </p>
      </header>
      ${parts.maker.view()}
    </div>`;
  }

  function plan(data) {
    const { outlook } = data;
    return html`<div class="document plan">
      ${outlook ? ahead(data, fresh) : over(data)} ${parts.past.view(data)} ${outlook ? parts.trades.view(data) : nothing}
      ${outlook ? when(data) : nothing} ${kept(data)} ${parts.edit.view(data)} ${parts.link.view(data)}
    </div>`;
  }
}

const name = ({ plan }, id) => plan.interviews.find((one) => one.id === id)?.label || "the interview";

function ahead(data, fresh) {
  const { outlook } = data;
  const [next] = outlook.interviews;
  return html`
    <section class="today">
      <p class="muted">${day(next.date)}</p>
      <h1 tabindex="-1" ${focused(fresh)}><span class="number">${outlook.days}</span> ${outlook.days === 1 ? "day" : "days"} to ${name(data, next.id)}</h1>
      <p class="muted">${lasting(outlook.minutes)} a day, today ${today(outlook)}</p>
      ${away(outlook)}
      <p>
        ${outlook.questions
          ? html`<a class="button primary large" href="/">Practise</a>`
          : html`<a class="button large" href="/home">See how it goes</a>`}
      </p>
    </section>
    ${outlook.topics.length ? list(outlook) : nothing}
    <section>
      <h2>How much will you recall on the day?</h2>
      ${outlook.interviews.map((one) => expected(data, one))}
    </section>
  `;
}

const today = ({ questions, load }) => (questions ? count(questions, "question") : load[0]?.rest ? "is free" : "is done");

function away({ away: days, more, answersADay, studyDays }) {
  if (!days) return nothing;
  return html`<p class="review">
    Plan re-spread over the ${count(studyDays, "study day")} left${more ? html`: ${Math.round(answersADay)} a day, +${more}` : nothing}.
    The days without study are gone, nothing is owed.
  </p>`;
}

const list = ({ topics, questions }) => html`<section>
  <h2>What is today about?</h2>
  <p class="summary">
    ${count(questions, "question")} from ${count(topics.length, "topic")}, mixed, because what is mixed is told apart better.
  </p>
  <ul class="plan-topics list">
    ${topics.slice(0, 8).map(row)}
  </ul>
  ${topics.length > 8 ? html`<details><summary>${count(topics.length - 8, "more topic")}</summary><ul class="plan-topics list">${topics.slice(8).map(row)}</ul></details>` : nothing}
</section>`;

const row = ({ topic, bank, fresh, again }) => html`<li>
  <span>${topic.title} <span class="small muted">${bank.title}</span></span>
  <span class="tabular">${[fresh && `${fresh} new`, again && `${again} again`].filter(Boolean).join(", ")}</span>
</li>`;

function expected(data, { id, date, recall, low, high, idle }) {
  const several = data.outlook.interviews.length > 1;
  const title = several ? html`<h3>${name(data, id)}, ${day(date)}</h3>` : nothing;
  if (recall === null) {
    const { answers, needed } = data.outlook;
    return html`${title}
      <p class="readiness-figure words">Not enough evidence yet</p>
      <p class="summary">
        ${count(Math.max(1, needed - answers), "more answer")} will do, or seven minutes of placement for a first band.
      </p>
      <p><a class="button" href="/placement">Find out where you stand</a></p>`;
  }
  return html`${title}
    <p class="readiness-figure">${percent(recall)} <span class="muted">${percent(low)} to ${percent(high)}</span></p>
    <span class="ready-bar wide solid" aria-hidden="true" ${knobs({ low, high })}></span>
    <p class="small muted">
      Of what may be asked, weighed by the profile, if the plan is followed: simulated learners with memories like yours, four of five
      of them end in the band. Without any further study it would be ${percent(idle)}.
    </p>`;
}

const when = ({ outlook, week, today }) => html`<section>
  <h2>When does the work fall?</h2>
  <p class="summary">${count(outlook.studyDays, "study day")}, ${Math.round(outlook.answersADay)} questions on an average one. Darker days take more time.</p>
  ${loadCalendar(outlook)}
  <p class="row"><span>${weekWords(week, today)}</span> <a class="button small" href="/week">Choose light and free days</a></p>
</section>`;

function kept(data) {
  const id = data.outlook?.interviews[0].id ?? data.past.at(-1)?.interview;
  const own = data.predictions.filter((one) => one.interview === id);
  if (own.length < 2) return nothing;
  const [first, last] = [own[0], own.at(-1)];
  const summary = `Predicted ${percent(first.recall)} on ${day(first.date)}, ${percent(last.recall)} on ${day(last.date)}; secured by then ${percent(last.idle)}.`;
  const past = data.past.find((one) => one.interview === id);
  return html`<section>
    <h2>${past ? "How did the prediction do?" : "How has the prediction moved?"}</h2>
    <p class="summary">${summary} ${past?.summary ?? nothing}</p>
    ${recallPlot({ kept: own, summary })}
  </section>`;
}

const over = () => html`<header class="stack">
  <h1>No interview is ahead</h1>
  <p class="lead">Until there is one, practice goes by memory alone: what is about to be forgotten comes first.</p>
</header>`;
