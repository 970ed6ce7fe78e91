import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { count, day, month } from "/lib/words.js";

const STEPS = [1, 10, 25, 50];
const step = (answers) => STEPS.filter((from) => answers >= from).length;
const key = (time) => time.toISOString().slice(0, 10);

/** Weeks of days up to `today`, newest week first, each from Monday to Sunday. */
function weeks(days, today) {
  const known = new Map(days.map((one) => [one.date, one]));
  const last = new Date(`${today}T12:00:00Z`);
  const sunday = new Date(last);
  sunday.setUTCDate(last.getUTCDate() + ((7 - last.getUTCDay()) % 7));
  return Array.from({ length: 53 }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const time = new Date(sunday);
      time.setUTCDate(sunday.getUTCDate() - week * 7 - 6 + weekday);
      return time > last ? null : (known.get(key(time)) ?? { date: key(time), answers: 0, minutes: 0 });
    }),
  );
}

/** A year of answers, a square a day; on a narrow screen the newest weeks that fit. */
export const heatMap = ({ days, today, summary }) => html`
  <div class="heat-map" role="img" aria-label=${summary}>
    ${weeks(days, today).map(
      (week, index) => html`<div class="week">
        <span class="month">${index && startsMonth(week) ? month(week[0].date) : nothing}</span>
        ${week.map((one) => (one ? html`<i class="step-${step(one.answers)}" title=${said(one)}></i>` : html`<i class="later"></i>`))}
      </div>`,
    )}
  </div>
  <p class="heat-map-legend small muted">
    none <i class="step-0"></i><i class="step-1"></i><i class="step-2"></i><i class="step-3"></i><i class="step-4"></i> 50 or more answers
  </p>
  <details>
    <summary>The numbers</summary>
    ${days.length ? byMonth(days) : html`<p>No answers yet.</p>`}
  </details>
`;

const startsMonth = ([monday]) => monday && Number(monday.date.slice(8)) <= 7;
const said = ({ date, answers }) => `${day(date)}: ${answers ? count(answers, "answer") : "nothing"}`;

function byMonth(days) {
  const sums = new Map();
  for (const { date, answers, minutes } of days) {
    const name = date.slice(0, 7);
    const sum = sums.get(name) ?? { days: 0, answers: 0, minutes: 0 };
    sums.set(name, { days: sum.days + 1, answers: sum.answers + answers, minutes: sum.minutes + minutes });
  }
  return html`<table class="numbers">
    <thead>
      <tr><th scope="col">Month</th><th scope="col">Days</th><th scope="col">Answers</th><th scope="col">Minutes</th></tr>
    </thead>
    <tbody>
      ${[...sums].reverse().map(
        ([name, sum]) => html`<tr>
          <th scope="row">${month(`${name}-15`)} ${name.slice(0, 4)}</th>
          <td>${sum.days}</td><td>${sum.answers}</td><td>${Math.round(sum.minutes)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}
