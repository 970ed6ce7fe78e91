// The page of `anneal preview`: packs while they are written, and what codes of findings mean.
import { html, render } from "/vendor/lit-html/lit-html.js";
import { dialogs } from "/components/dialogs/dialogs.js";
import { icon } from "/lib/icon.js";
import { allowSingleKeys, listen, useKeys } from "/lib/keys.js";
import { overlay } from "/lib/overlay.js";
import { follow, go, match } from "/lib/router.js";

const VIEWS = { authors: () => import("/views/authors.js") };
const preview = () => import("/views/preview.js");

const root = document.getElementById("app");
let page = null;
let planned = false;

function draw() {
  if (planned) return;
  planned = true;
  queueMicrotask(() => {
    planned = false;
    if (!page) return;
    document.title = `${page.title} · Anneal`;
    render(frame(page), root);
  });
}

const frame = (shown) => html`
  <header class="top preview-top">
    <a class="skip-link" href="#content">Skip to the content</a>
    <a class="brand" href="/"><img src="/mark.svg" alt="" width="22" height="22">anneal preview</a>
    ${shown.tools?.() ?? html`<span></span>`}
  </header>
  <main id="content" tabindex="-1" class=${shown.wide ? "preview" : ""}>${shown.view()}</main>
  <footer class="bottom">
    <button type="button" @click=${() => overlay.set({ dialog: "keys" })}>${icon("keys")} Keys</button>
    <a href="/authors">Codes</a>
  </footer>
  ${dialogs(overlay.get())}
  <div id="announcer" class="unseen" aria-live="polite" role="status"></div>
`;

async function arrive() {
  const { name } = match(location.pathname);
  const { open } = await (VIEWS[name] ?? preview)();
  page?.close?.();
  overlay.set({ dialog: null });
  page = open({ query: new URLSearchParams(location.search), update: draw });
  draw();
}

const everywhere = [
  { keys: ["?"], label: "show the keys", run: () => overlay.set({ dialog: "keys" }) },
  { keys: ["Escape"], label: "close, or leave a field", run: () => document.activeElement?.blur() },
];

allowSingleKeys(true);
useKeys(() => [...(page?.keys?.() ?? [{ keys: ["b"], label: "back to the preview", run: () => go("/") }]), ...everywhere], () => null);
listen();
overlay.subscribe(draw);
follow(arrive);
root.replaceChildren();
arrive();
