import { html } from "/vendor/lit-html/lit-html.js";
import { count, day, weekday } from "/lib/words.js";

const WORDS = { done: "done", free: "free", open: "open", left: "left out" };

/** The last seven days: done, free, still open, or left out; nothing is owed for any of them. */
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
  const kept = days ? `${count(days, "day")} in a row. ` : "";
  const left = week.at(-2)?.state === "left";
  const open = week.at(-1)?.state === "open";
  if (left) return "Yesterday was left out, which is fine: nothing is owed, what was due is simply still there.";
  if (open) return `${kept}Five minutes are enough for today to count.`;
  return `${kept}Today is done; stopping here is fine.`;
}
