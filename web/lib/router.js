const ROUTES = [
  ["practice", /^\/$/],
  ["home", /^\/home$/],
  ["history", /^\/history$/],
  ["sitting", /^\/history\/(?<id>[\w-]+)$/],
  ["settings", /^\/settings$/],
  ["decide", /^\/decide$/],
  ["week", /^\/week$/],
  ["banks", /^\/banks$/],
  ["plan", /^\/plan$/],
  ["progress", /^\/progress$/],
  ["readiness", /^\/progress\/readiness$/],
  ["placement", /^\/placement$/],
  ["placed", /^\/placement\/(?<id>[\w-]+)$/],
  ["misconceptions", /^\/progress\/misconceptions$/],
  ["role", /^\/progress\/role$/],
  ["question", /^\/question\/(?<pack>[a-z0-9-]+)\/(?<slug>[a-z0-9-]+)$/],
  ["edit", /^\/question\/(?<pack>[a-z0-9-]+)\/(?<slug>[a-z0-9-]+)\/edit$/],
  ["pack-update", /^\/packs\/(?<pack>[a-z0-9-]+)\/update$/],
  ["pack-changes", /^\/packs\/(?<pack>[a-z0-9-]+)\/changes$/],
  ["suggestions", /^\/suggestions$/],
  ["server", /^\/server$/],
  ["sign-up", /^\/sign-up$/],
  ["sign-in", /^\/sign-in$/],
  ["reset", /^\/reset$/],
  ["confirm", /^\/confirm$/],
  ["account", /^\/account$/],
  ["people", /^\/people$/],
  ["packs", /^\/packs$/],
  ["groups", /^\/groups$/],
  ["group", /^\/groups\/(?<id>[\w-]+)$/],
  ["group-members", /^\/groups\/(?<id>[\w-]+)\/members$/],
  ["group-agreed", /^\/groups\/(?<id>[\w-]+)\/agreed$/],
  ["group-settings", /^\/groups\/(?<id>[\w-]+)\/settings$/],
  ["group-insight", /^\/groups\/(?<id>[\w-]+)\/insight$/],
  ["group-explain", /^\/groups\/(?<id>[\w-]+)\/explain$/],
  ["reports", /^\/reports$/],
  ["items", /^\/items$/],
  ["join", /^\/join\/(?<code>[\w-]+)$/],
  ["api", /^\/api$/],
  ["authors", /^\/authors$/],
];

/** The page of a path: `{name, params}`; an unknown path is "missing". */
export function match(path) {
  const plain = path.length > 1 ? path.replace(/\/$/, "") : path;
  for (const [name, pattern] of ROUTES) {
    const found = pattern.exec(plain);
    if (found) return { name, params: found.groups ?? {} };
  }
  return { name: "missing", params: {} };
}

let arrived = () => {};

/** Goes to a page of this site without loading it anew. */
export function go(path) {
  if (path !== location.pathname + location.search) history.pushState(null, "", path);
  arrived();
}

/** Calls `listener` on every navigation: links, back and forward, `go`. */
export function follow(listener) {
  arrived = listener;
  addEventListener("popstate", listener);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.origin !== location.origin || link.target || link.hasAttribute("download")) return;
    const url = new URL(link.href);
    if (match(url.pathname).name === "missing" || (url.hash && url.pathname === location.pathname)) return;
    event.preventDefault();
    go(url.pathname + url.search);
  });
}
