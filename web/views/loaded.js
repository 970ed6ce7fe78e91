import { html } from "/vendor/lit-html/lit-html.js";
import { connection } from "/lib/api.js";
import { failed } from "/views/failed.js";

/**
 * A page that shows one document of the API: fetches it, shows `view(data)`, and says what to do
 * when it cannot be fetched. `refresh()` fetches again, as does the server's return after an outage.
 */
export function loaded({ title, fetch, view, update, close, ...rest }) {
  let state = { waiting: true };
  const change = (next) => {
    state = next;
    update();
  };
  const refresh = () => fetch().then((data) => change({ data }), (problem) => change({ problem }));
  const stop = connection.subscribe(({ reachable }) => reachable && state.problem?.slug === "unreachable" && refresh());
  refresh();
  return {
    title,
    ...rest,
    data: () => state.data,
    change: (data) => change({ data }),
    refresh,
    close() {
      stop();
      close?.();
    },
    view: () => {
      if (state.problem) return failed(state.problem, refresh);
      if (state.waiting) return html`<div class="practice waiting"><h1 class="unseen">${title}</h1><p class="muted">One moment</p></div>`;
      return view(state.data);
    },
  };
}
