import { local, tab } from "/lib/keep.js";
import { uuid7 } from "/lib/uuid7.js";

const STALE = 12 * 3600 * 1000;

/** The sitting that this browser has open; a new one where there is none, or an old one. */
export function sittingId() {
  const open = local.read("sitting");
  const id = open && Date.now() - open.at < STALE ? open.id : uuid7();
  remember(id);
  tab.write("ended", null);
  return id;
}

/** Makes a sitting the open one; null for none. */
export const remember = (id) => local.write("sitting", id && { id, at: Date.now() });
