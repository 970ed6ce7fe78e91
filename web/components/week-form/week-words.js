import { count } from "/lib/words.js";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const listed = new Intl.ListFormat("en-GB");

/** Light and free days in a sentence: "Sundays and 2 other days are free, Saturdays are light." */
export function weekWords({ rest, easy, holidays }, today) {
  const names = (days) => WEEKDAYS.filter((one) => days.includes(one)).map((one) => `${one[0].toUpperCase()}${one.slice(1)}s`);
  const ahead = holidays.filter((date) => date >= today).length;
  const free = [...names(rest), ...(ahead ? [count(ahead, rest.length ? "other day" : "day")] : [])];
  const light = names(easy.filter((one) => !rest.includes(one)));
  if (!free.length && !light.length) return "Every day is a study day.";
  const parts = [
    free.length && `${listed.format(free)} ${free.length === 1 && ahead === 1 ? "is" : "are"} free`,
    light.length && `${listed.format(light)} are light`,
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}
