import { html } from "/vendor/lit-html/lit-html.js";
import { failed } from "/views/failed.js";

/**
 * A page that shows one document of the API: fetches it, shows `view(data)`, and says what to do
 * when it cannot be fetched. `refresh()` fetches again.
 */
export function loaded({ title, fetch, view, update, ...rest }) {
  let state = { waiting: true };
  const change = (next) => {
    state = next;
    update();
  };
  const refresh = () => fetch().then((data) => change({ data }), (problem) => change({ problem }));
  refresh();
  return {
    title,
    ...rest,
    data: () => state.data,
    change: (data) => change({ data }),
    refresh,
    view: () => {
      if (state.problem) return failed(state.problem, refresh);
      if (state.waiting) return html`<div class="practice waiting"><h1 class="unseen">${title}</h1><p class="muted">One moment</p></div>`;
      return view(state.data);
    },
  };
}
