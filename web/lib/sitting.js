import { local, tab } from "/lib/keep.js";
import { uuid7 } from "/lib/uuid7.js";

const HOUR = 3600 * 1000;
const STALE = 12 * HOUR;
/** How long the server takes an answer to a question that is in front. */
const HELD = 48 * HOUR;

/**
 * The sitting that this tab has open, or else the browser's last one; a new one where there is
 * none, or an old one. `held` says that a question of it is in front, which may wait longer.
 */
export function sittingId(held = false) {
  const fresh = (open) => open && Date.now() - open.at < (held ? HELD : STALE);
  const id = [tab, local].map((keeper) => keeper.read("sitting")).find(fresh)?.id ?? uuid7();
  remember(id);
  tab.write("ended", null);
  return id;
}

/** Makes a sitting the open one; null for none, which leaves what another tab has opened since. */
export function remember(id) {
  const left = tab.read("sitting")?.id;
  const open = id && { id, at: Date.now() };
  tab.write("sitting", open);
  if (open || local.read("sitting")?.id === left) local.write("sitting", open);
}
