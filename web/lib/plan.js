import { get, post, put } from "/lib/api.js";
import { announce } from "/lib/announce.js";
import { toast } from "/lib/overlay.js";
import { uuid7 } from "/lib/uuid7.js";

// The learner's plan: fetched, decided, taken back.

export const fetchPlan = () => get("/api/plan");
export const fetchLine = () => get("/api/plan/line");
export const preview = (plan) => post("/api/plan/previews", plan);

/** A study day so many days after another: "2026-11-21", 7 -> "2026-11-28". */
export function later(date, days) {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** The local date of this browser. */
export const localDate = () => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
};

export const interview = ({ date, profile, label = "" }) => ({
  id: uuid7(), date, label, profile, level: null, weights: {}, topics: {}, dropped: [], closed: false,
});

/** What a learner without a plan begins with. */
export const EMPTY = { minutes: 20, interviews: [] };

/** Decides; the message offers to take it back. `undone(page)` is told when that was done. */
export async function decide(plan, said, undone) {
  const page = await put("/api/plan", plan);
  announce(said);
  toast(said, async () => {
    const before = await post("/api/plan/undos", {});
    announce("The change is taken back.");
    undone(before);
  });
  return page;
}
