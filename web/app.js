import { render } from "/vendor/lit-html/lit-html.js";
import { connection, get } from "/lib/api.js";
import { allowSingleKeys, listen, useKeys } from "/lib/keys.js";
import { follow, match } from "/lib/router.js";
import { local } from "/lib/keep.js";
import { shell } from "/views/shell.js";
import { unreached } from "/views/unreached.js";
import { meet, visitor } from "/lib/visitor.js";
import { overlay } from "/lib/overlay.js";

const VIEWS = {
  practice: () => import("/views/practice.js"),
  home: () => import("/views/home.js"),
  history: () => import("/views/history.js"),
  sitting: () => import("/views/sitting.js"),
  settings: () => import("/views/settings.js"),
  decide: () => import("/views/decide.js"),
  week: () => import("/views/week.js"),
  banks: () => import("/views/banks.js"),
  progress: () => import("/views/progress.js"),
  readiness: () => import("/views/readiness.js"),
  plan: () => import("/views/plan.js"),
  placement: () => import("/views/placement.js"),
  placed: () => import("/views/placed.js"),
  misconceptions: () => import("/views/misconceptions.js"),
  role: () => import("/views/role.js"),
  question: () => import("/views/question.js"),
  edit: () => import("/views/edit.js"),
  "pack-update": () => import("/views/pack-update.js"),
  "pack-changes": () => import("/views/pack-changes.js"),
  suggestions: () => import("/views/suggestions.js"),
  server: () => import("/views/server.js"),
  "sign-up": () => import("/views/sign-up.js"),
  "sign-in": () => import("/views/sign-in.js"),
  reset: () => import("/views/reset.js"),
  confirm: () => import("/views/confirm.js"),
  account: () => import("/views/account.js"),
  people: () => import("/views/people.js"),
  packs: () => import("/views/packs.js"),
  groups: () => import("/views/groups.js"),
  group: () => import("/views/group.js"),
  "group-members": () => import("/views/group-members.js"),
  "group-agreed": () => import("/views/group-agreed.js"),
  "group-settings": () => import("/views/group-settings.js"),
  join: () => import("/views/join.js"),
  "group-insight": () => import("/views/group-insight.js"),
  "group-explain": () => import("/views/group-explain.js"),
  reports: () => import("/views/reports.js"),
  items: () => import("/views/items.js"),
  api: () => import("/views/api.js"),
  authors: () => import("/views/authors.js"),
  missing: () => import("/views/missing.js"),
};

const root = document.getElementById("app");
let route = match(location.pathname);
let page = null;
let arrival = 0;

async function arrive(first = false) {
  const mine = ++arrival;
  const { open } = await VIEWS[(route = match(location.pathname)).name]().catch(() => unreached(arrive));
  if (mine !== arrival) return;
  page?.close?.();
  overlay.set({ dialog: null });
  const query = new URLSearchParams(location.search);
  page = open({ params: route.params, query, update: draw, first });
  draw();
  if (!first) {
    scrollTo(0, 0);
    document.querySelector("main")?.focus({ preventScroll: true });
  }
}

let planned = false;
function draw() {
  if (planned) return;
  planned = true;
  queueMicrotask(() => {
    planned = false;
    if (!page) return;
    document.title = page.title ? `${page.title} · Anneal` : "Anneal";
    render(shell({ route: route.name, page, connection: connection.get(), visitor: visitor.get(), overlay: overlay.get() }), root);
  });
}

const everywhere = [
  { keys: ["?"], label: "show the keys", run: () => overlay.set({ dialog: "keys" }) },
  { keys: ["/"], label: "go to a page or do something", run: () => overlay.set({ dialog: "palette" }) },
  { keys: ["Escape"], label: "close, or leave a field", run: () => document.activeElement?.blur() },
];

const allKeys = () => [...(page?.keys?.() ?? []), ...everywhere];

allowSingleKeys(local.read("singleKeys") ?? true);
useKeys(allKeys, () => page?.help?.() ?? null);
listen();
connection.subscribe(draw);
overlay.subscribe(draw);
visitor.subscribe(draw);
follow(() => arrive());
root.replaceChildren();
const met = meet();
if (["people", "groups", "home", "settings", "question", "suggestions"].includes(match(location.pathname).name)) met.then(() => arrive(true));
else arrive(true);
get("/api/settings").then(
  (settings) => {
    allowSingleKeys(settings.singleKeys);
    local.write("singleKeys", settings.singleKeys);
  },
  () => {},
);
