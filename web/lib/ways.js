import { get, post } from "/lib/api.js";
import { createStore } from "/lib/store.js";

/** How one gets in here besides a password: `{mail, provider: name | null}`. */
export const ways = createStore({ mail: false, provider: null });

/** Asks the server, then has the page drawn. */
export const askWays = (update) =>
  get("/api/entry").then(
    (found) => {
      ways.set(found);
      update();
    },
    () => {},
  );

/** Goes to the provider, which sends the browser back here. */
export async function goToProvider(path, order) {
  const { address } = await post(path, order);
  location.assign(address);
}
