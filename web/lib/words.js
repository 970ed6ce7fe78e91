// Numbers and times in words.
const LANGUAGE = "en-GB";

export const count = (n, one, many = `${one}s`) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
export const percent = (share) => `${Math.round(share * 100)}%`;
export const points = (share) => String(Math.round(share * 100));

/** 0.4 -> "10 h", 8.1 -> "8.1 d", 45 -> "6 wk", 400 -> "13 mo". */
export function days(d) {
  if (d < 1) return `${Math.max(1, Math.round(d * 24))} h`;
  if (d < 10) return `${Number(d.toFixed(1))} d`;
  if (d < 42) return `${Math.round(d)} d`;
  if (d < 90) return `${Math.round(d / 7)} wk`;
  if (d < 700) return `${Math.round(d / 30.44)} mo`;
  return `${Number((d / 365.25).toFixed(1))} yr`;
}

/** Minutes in words, with hours from 90 on: "under a minute", "42 minutes", "2 hours 5 minutes"; short "2 h 5 min". */
export function lasting(minutes, { short = false } = {}) {
  const whole = Math.round(minutes);
  if (whole < 1) return "under a minute";
  const part = (n, word, sign) => (short ? `${n} ${sign}` : count(n, word));
  if (whole < 90) return part(whole, "minute", "min");
  return [part(Math.floor(whole / 60), "hour", "h"), whole % 60 ? part(whole % 60, "minute", "min") : ""].filter(Boolean).join(" ");
}

export const minutes = (milliseconds) => lasting(milliseconds / 60000);

/** A time of answering: "0.8 s", "42 s", "2 min". */
export function seconds(milliseconds) {
  if (milliseconds >= 90000) return lasting(milliseconds / 60000, { short: true });
  return `${Number((milliseconds / 1000).toFixed(milliseconds < 9950 ? 1 : 0))} s`;
}

/** Milliseconds as on a clock: "2:05". */
export function clock(milliseconds) {
  const whole = Math.floor(milliseconds / 1000);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** A daily time in words: "under a minute a day", "12 min a day". */
export const minutesADay = (minutes) => `${lasting(minutes, { short: true })} a day`;

export const wordsIn = (text) => text.trim().split(/\s+/).filter(Boolean).length;

/** 1234567 -> "1.2 MB". */
export function bytes(n) {
  if (n < 1e6) return `${Math.ceil(n / 1000)} kB`;
  return n < 1e9 ? `${(n / 1e6).toFixed(1)} MB` : `${(n / 1e9).toFixed(1)} GB`;
}

const at = (date) => new Date(`${date}T12:00:00`);
const format = (options) => new Intl.DateTimeFormat(LANGUAGE, options);

/** A study day in words: "Saturday 21 November". */
export const day = (date) => format({ weekday: "long", day: "numeric", month: "long" }).format(at(date));
/** A study day with its year: "21 November 2026". */
export const fullDay = (date) => format({ day: "numeric", month: "long", year: "numeric" }).format(at(date));
/** The date on which an instant falls for whoever looks: "2026-11-21". */
export const dateOf = (instant) => new Intl.DateTimeFormat("sv-SE").format(new Date(instant));
export const shortDay = (date) => format({ day: "numeric", month: "short" }).format(at(date));
export const weekday = (date) => format({ weekday: "short" }).format(at(date));
export const month = (date) => format({ month: "short" }).format(at(date));

/** "today", "tomorrow", "in 8 days, on Sunday 29 November". */
export function inDays(n, date) {
  if (n <= 0) return "today";
  if (n === 1) return "tomorrow";
  return `in ${count(n, "day")}, on ${day(date)}`;
}

/** An instant in words: "Sat 21 Nov, 18:20", with the year when it is another one. */
export function moment(instant, now = new Date()) {
  const when = new Date(instant);
  const year = when.getFullYear() === now.getFullYear() ? {} : { year: "numeric" };
  return format({ weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", ...year })
    .format(when);
}

const HEAT = [
  [1, "hot"],
  [3, "warm"],
  [7, "mild"],
  [21, "tempered"],
  [61, "cool"],
  [Infinity, "cold"],
];

/** The temperature of a memory by its stability in days: `{step: 1..6, word}`. */
export function heat(stability) {
  const index = HEAT.findIndex(([below]) => stability < below);
  return { step: index + 1, word: HEAT[index][1] };
}

export const HEAT_WORDS = HEAT.map(([, word]) => word);
export const HEAT_SPANS = ["under a day", "under 3 days", "under a week", "under 3 weeks", "under 2 months", "longer"];
export const LEVELS = { junior: "Junior", senior: "Senior", principal: "Principal" };
export const MODES = { due: "Due questions", ahead: "Practice ahead", quiz: "Quiz", placement: "Placement" };
/** What practising ahead does to the days, said beside its buttons. */
export const EARLY = "Answers ahead of their day count like any others: each early review moves the schedule a little.";
export const KIND_WORDS = {
  choice: "One choice",
  multi: "Several choices",
  numeric: "Number",
  text: "Short text",
  cloze: "Gaps",
  match: "Matching",
  order: "Ordering",
  open: "Open answer",
  recall: "Flashcard",
};
