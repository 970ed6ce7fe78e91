import { connection, look } from "/lib/api.js";
import { failed } from "/views/failed.js";

const AWAY = {
  title: "The server cannot be reached",
  detail: "This page comes by itself once Anneal is there again. Nothing you typed is lost.",
};
const CHANGED = {
  title: "This page could not be fetched",
  detail: "Anneal may have been brought up to date meanwhile. Reload the page; what you typed is kept.",
};

/** In place of a page that could not be fetched; `arrive` goes there again once the server is back. */
export async function unreached(arrive) {
  return (await look()) ? { open: changed } : { open: () => away(arrive) };
}

const changed = () => ({ title: CHANGED.title, view: () => failed(CHANGED, () => location.reload()) });

const away = (arrive) => ({
  title: AWAY.title,
  view: () => failed(AWAY, look),
  close: connection.subscribe(({ reachable }) => reachable && arrive()),
});
