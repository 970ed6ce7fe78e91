import { get } from "/lib/api.js";
import { tab } from "/lib/keep.js";
import { sittingId } from "/lib/sitting.js";

// The first question is asked for while the rest of the page is still on its way: see ahead.js,
// which runs as soon as this module and the few that it needs are here.
let early = null;

const ask = (sitting, query = "") => get(`/api/sittings/${sitting}/turn${query}`);

/** The turn of a sitting; the first one may have been asked for already. */
export function turnOf(sitting, token) {
  const asked = early;
  early = null;
  if (token) return ask(sitting, `?token=${encodeURIComponent(token)}`);
  return asked?.sitting === sitting ? asked.reply : ask(sitting);
}

/** Asks for the turn of who opens the practice page afresh. */
export function askAhead() {
  if (location.pathname !== "/" || tab.read("desk") || tab.read("ended")) return;
  const sitting = sittingId();
  early = { sitting, reply: ask(sitting) };
  early.reply.catch(() => {}); // Who takes it says what is wrong.
}
