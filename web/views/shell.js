import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { look } from "/lib/api.js";
import { icon } from "/lib/icon.js";
import { overlay } from "/lib/overlay.js";
import { dialogs } from "/components/dialogs/dialogs.js";
import { toastPlace } from "/components/toast/toast.js";
import { mayAct, mayHere } from "/lib/visitor.js";

const PLACES = [
  ["practice", "/", "Practice"],
  ["home", "/home", "Today"],
  ["plan", "/plan", "Plan"],
  ["banks", "/banks", "Banks"],
  ["progress", "/progress", "Progress"],
  ["settings", "/settings", "Settings"],
];
const GROUPS = ["groups", "/groups", "Groups"];
const PARENTS = {
  group: "groups", "group-members": "groups", "group-agreed": "groups", "group-settings": "groups", join: "groups",
  readiness: "progress", placement: "progress", placed: "progress", misconceptions: "progress", role: "progress", history: "progress", decide: "settings", week: "settings", sitting: "progress", question: "banks", edit: "banks",
};

/** Groups exist where many people come. */
const places = ({ hosted }) => (hosted ? [...PLACES.slice(0, -1), GROUPS, ...PLACES.slice(-1)] : PLACES);

/** The frame around every page. */
export function shell({ route, page, connection, visitor, overlay: over }) {
  return html`
    <header class="top">
      <a class="skip-link" href="#content">Skip to the content</a>
      <a class="brand" href="/"><img src="/mark.svg" alt="" width="22" height="22">anneal</a>
      <nav class="places" aria-label="Pages">
        ${places(visitor).map(
          ([name, path, label]) =>
            html`<a href=${path} aria-current=${(PARENTS[route] ?? route) === name ? "page" : nothing}>${label}</a>`,
        )}
      </nav>
      ${page.whereabouts?.() ?? nothing} ${visitor.hosted ? entrance(visitor, route) : nothing}
    </header>
    <main id="content" tabindex="-1" class=${page.wide ? "preview" : ""}>
      ${connection.reachable ? nothing : banner(connection)} ${page.view()}
    </main>
    <footer class="bottom">
      <button type="button" @click=${() => overlay.set({ dialog: "keys" })}>${icon("keys")} Keys</button>
      <button type="button" @click=${() => overlay.set({ dialog: "palette" })}>${icon("search")} Go to</button>
      ${mayAct("instructor") ? html`<a href="/people">People</a>` : nothing}
      ${mayHere("instructor") ? html`<a href="/packs">Packs</a>` : nothing}
      ${mayHere("administrator") ? html`<a href="/server">Server</a>` : nothing}
      ${mayHere("instructor") ? html`<a href="/reports">Reports</a>` : nothing}
      ${mayHere("administrator") ? html`<a href="/items">Items</a>` : nothing}
      ${mayHere("instructor") ? html`<a href="/suggestions">Suggestions</a>` : nothing}
      <a href="/authors">Authors</a>
      <a href="/api">API</a>
    </footer>
    ${dialogs(over)} ${toastPlace(over.toast)}
    <div id="announcer" class="unseen" aria-live="polite" role="status"></div>
  `;
}

/** The way in, or to one's account; a page with a progress line shows it in the footer only. */
const entrance = ({ account }, route) => {
  const [name, path, label] = account ? ["account", "/account", account.name] : ["sign-in", "/sign-in", "Sign in"];
  return html`<a class="entrance" href=${path} aria-current=${route === name ? "page" : nothing}>${label}</a>`;
};

function banner({ retry, refused }) {
  const remedy = refused?.slug === "store-unavailable" ? " Whoever runs the server should look at its disk." : "";
  return html`<div class="banner" role="alert">
    <span>${refused?.title ?? "The server cannot be reached"}. What you entered is kept${retry ? " and will be sent again" : ""}.${remedy}</span>
    <button type="button" class="button small" @click=${retry ?? look}>Try now</button>
  </div>`;
}
