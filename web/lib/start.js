import { begin } from "/lib/desk.js";
import { go } from "/lib/router.js";
import { toast } from "/lib/overlay.js";

/** Begins a sitting (see `desk.begin`) and goes to the practice page. */
export async function startSitting(order) {
  try {
    await begin(order);
    go("/");
  } catch (problem) {
    toast(`${problem.title}. ${problem.detail ?? ""}`);
  }
}
