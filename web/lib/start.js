import { begin } from "/lib/desk.js";
import { go } from "/lib/router.js";
import { telling } from "/lib/overlay.js";

/** Begins a sitting (see `desk.begin`) and goes to the practice page. */
export async function startSitting(order) {
  await telling(async () => {
    await begin(order);
    go("/");
  });
}
