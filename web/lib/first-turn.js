import { get } from "/lib/api.js";
import { tab } from "/lib/keep.js";
import { sittingId } from "/lib/sitting.js";

// Who opens the practice page afresh is asked for a question while the rest of the page is still
// on its way: this module and the few that it needs run as soon as they are here.
let early = null;

const turnPath = (sitting) => `/api/sittings/${sitting}/turn`;

/** The turn of a sitting; the first one may have been asked for already. */
export function turnOf(sitting, token) {
  const asked = early;
  early = null;
  if (token) return get(`${turnPath(sitting)}?token=${encodeURIComponent(token)}`);
  return asked?.sitting === sitting ? asked.reply : get(turnPath(sitting));
}

if (location.pathname === "/" && !tab.read("desk") && !tab.read("ended")) {
  const sitting = sittingId();
  early = { sitting, reply: get(turnPath(sitting)) };
  early.reply.catch(() => {}); // Who takes it says what is wrong.
}
