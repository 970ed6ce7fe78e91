import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { knobs } from "/lib/shown.js";
import { later } from "/lib/plan.js";
import { day, lasting, month } from "/lib/words.js";

const WEEK = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const weekdayOf = (date) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** Weeks from today to the last interview: each day with its questions, today's what is left of them, shaded by minutes. */
export function loadCalendar({ load, interviews, questions }) {
  const last = interviews.at(-1).date;
  const [{ date: today, answers: whole }] = load;
  const left = whole ? Math.min(1, questions / whole) : 0;
  const byDate = new Map(load.map((one) => [one.date, one.date === today ? { ...one, answers: questions, minutes: one.minutes * left, done: !questions } : one]));
  const dates = new Map(interviews.map((one) => [one.date, one]));
  const most = Math.max(1, ...load.map(({ minutes }) => minutes));
  const weeks = [];
  for (let date = later(load[0].date, -weekdayOf(load[0].date)); date <= last; date = later(date, 7)) {
    weeks.push(WEEK.map((_, index) => later(date, index)));
  }
  return html`<table class="load-calendar">
    <caption class="unseen">Questions on each day until the last interview</caption>
    <thead><tr>${WEEK.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>
      ${weeks.map((week) => html`<tr>${week.map((date) => cell({ date, one: byDate.get(date), due: dates.get(date), most }))}</tr>`)}
    </tbody>
  </table>`;
}

function cell({ date, one, due, most }) {
  const number = Number(date.slice(8));
  const label = html`<span class="date">${number}${number === 1 ? html` ${month(date)}` : nothing}</span>`;
  if (due) return html`<td class="interview">${label}<strong>Inter&shy;view<span class="unseen"> on ${day(date)}</span></strong></td>`;
  if (!one) return html`<td class="outside">${number === 1 ? label : nothing}</td>`;
  if (one.rest) return html`<td class="rest">${label}<span class="muted">free</span></td>`;
  if (one.done) return html`<td class="rest">${label}<span class="muted">done</span></td>`;
  return html`<td ${knobs({ share: one.minutes / most })}>${label}<span
      >${Math.round(one.answers)}<span class="unseen"> questions, ${lasting(one.minutes)}</span></span
    ></td>`;
}
