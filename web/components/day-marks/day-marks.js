import { html } from "/vendor/lit-html/lit-html.js";
import { count, day, weekday } from "/lib/words.js";

const BEFORE = html`<span aria-hidden="true">–</span><span class="unseen">before the first answer</span>`;
const WORDS = { before: BEFORE, done: "done", free: "free", open: "open", left: "left out" };

/** The last seven days: before it began, done, free, still open, or left out; nothing is owed for any of them. */
export const dayMarks = ({ days, week, today }) => html`
  <ol class="day-marks list">
    ${week.map(
      ({ date, state }) => html`<li class=${state} aria-current=${date === today ? "date" : "false"}>
        <span class="small">${weekday(date)}</span>
        <i aria-hidden="true"></i>
        <span class="small muted">${WORDS[state]}<span class="unseen">, ${day(date)}</span></span>
      </li>`,
    )}
  </ol>
  <p class="summary">${said(days, week)}</p>
`;

function said(days, week) {
  const [before, today] = week.slice(-2).map(({ state }) => state);
  const kept = days ? `${count(days, "day")} in a row. ` : "";
  if (before === "left") return "Yesterday was left out, which is fine: nothing is owed, what was due is simply still there.";
  if (before === "before") return today === "open" ? "You begin today: five minutes are enough for the day to count." : "You began today, and that is enough for today.";
  if (today === "open") return `${kept}Five minutes are enough for today to count.`;
  if (today === "free") return `${kept}Nothing is owed today.`;
  return `${kept}Today is done; stopping here is fine.`;
}
