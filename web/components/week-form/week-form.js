import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { live } from "/vendor/lit-html/directives/live.js";
import { day } from "/lib/words.js";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const TAKES = { normal: "as usual", easy: "light", rest: "free" };

const name = (weekday) => weekday[0].toUpperCase() + weekday.slice(1);
const taken = ({ rest, easy }, weekday) => (rest.includes(weekday) ? "rest" : easy.includes(weekday) ? "easy" : "normal");

/** Which weekdays are light or free, and which days are off; `change(wishes)` tells of each choice. */
export const weekForm = ({ wishes, change }) => html`
  <fieldset class="week-form">
    <legend>Each week</legend>
    ${WEEKDAYS.map((weekday) => weekdayRow(weekday, wishes, change))}
  </fieldset>
  <fieldset class="holidays">
    <legend>Holidays</legend>
    ${wishes.holidays.length ? off(wishes, change) : nothing}
    ${adding(wishes, change)}
  </fieldset>
  <label class="check">
    <input type="checkbox" .checked=${live(wishes.even)} @change=${(event) => change({ ...wishes, even: event.target.checked })}>
    Even out the other days too
  </label>
`;

const weekdayRow = (weekday, wishes, change) => html`<label class="weekday">
  <span>${name(weekday)}</span>
  <select class="field" @change=${(event) => change(changed(wishes, weekday, event.target.value))}>
    ${Object.entries(TAKES).map(
      ([takes, label]) => html`<option value=${takes} ?selected=${taken(wishes, weekday) === takes}>${label}</option>`,
    )}
  </select>
</label>`;

function changed(wishes, weekday, takes) {
  const without = (list) => list.filter((one) => one !== weekday);
  const rest = without(wishes.rest);
  const easy = without(wishes.easy);
  if (takes === "rest") rest.push(weekday);
  if (takes === "easy") easy.push(weekday);
  return { ...wishes, rest, easy };
}

const off = (wishes, change) => html`<ul class="list">
  ${spans(wishes.holidays).map(
    ([from, to]) => html`<li>
      ${day(from)}${from === to ? nothing : ` to ${day(to)}`}
      <button
        type="button"
        class="button plain small"
        @click=${() => change({ ...wishes, holidays: wishes.holidays.filter((one) => one < from || one > to) })}
      >
        Remove<span class="unseen"> ${day(from)}</span>
      </button>
    </li>`,
  )}
</ul>`;

function adding(wishes, change) {
  const add = (event) => {
    const form = event.target.closest("fieldset");
    const [from, to] = [...form.querySelectorAll("input[type=date]")];
    if (!from.reportValidity() || !from.value) return from.focus();
    const last = to.value && to.value > from.value ? to.value : from.value;
    change({ ...wishes, holidays: [...new Set([...wishes.holidays, ...between(from.value, last)])].sort() });
    from.value = to.value = "";
  };
  return html`<div class="row">
    <label><span>From</span> <input class="field" type="date"></label>
    <label><span>to</span> <input class="field" type="date"></label>
    <button type="button" class="button" @click=${add}>Add</button>
  </div>`;
}

const next = (date, days = 1) => new Date(Date.parse(`${date}T12:00:00Z`) + days * 86400000).toISOString().slice(0, 10);

function between(from, to) {
  const days = [];
  for (let date = from; date <= to && days.length < 120; date = next(date)) days.push(date);
  return days;
}

/** Days in a row become one line. */
function spans(days) {
  const found = [];
  for (const date of [...days].sort()) {
    const last = found.at(-1);
    if (last && next(last[1]) === date) last[1] = date;
    else found.push([date, date]);
  }
  return found;
}
