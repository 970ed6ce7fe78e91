import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { toast } from "/lib/overlay.js";

const date = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
export const when = (instant) => date.format(new Date(instant));

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast("Copied.");
  } catch {
    toast("This browser does not allow copying; select the text instead.");
  }
}

/** A text that is shown this once, with a button to copy it. */
export const secret = (label, text) => html`
  <div class="secret" role="status">
    <p>${label}</p>
    <pre tabindex="0" role="region" aria-label=${label}>${text}</pre>
    <button class="button small" type="button" @click=${() => copy(text)}>Copy</button>
  </div>
`;

export const codeList = (codes) => secret("Keep these somewhere safe; they are shown this once.", codes.join("\n"));

/** Firefox on Linux, for what a browser says it is. */
export function browserName(agent) {
  const browser = [["Edg/", "Edge"], ["OPR/", "Opera"], ["Firefox/", "Firefox"], ["Chrome/", "Chrome"], ["Safari/", "Safari"]].find(([sign]) => agent.includes(sign));
  const system = [["iPhone", "iPhone"], ["iPad", "iPad"], ["Android", "Android"], ["Windows", "Windows"], ["Mac OS", "macOS"], ["Linux", "Linux"]].find(([sign]) => agent.includes(sign));
  if (!browser) return agent ? agent.slice(0, 40) : "An unknown program";
  return system ? `${browser[1]} on ${system[1]}` : browser[1];
}

export const sessionList = (sessions, act) => html`
  <ul class="plain-list">
    ${sessions.map(
      (one) => html`<li>
        <span><strong>${browserName(one.agent)}</strong>${one.current ? " (this one)" : ""}<br><span class="small muted">last used ${when(one.seen)}</span></span>
        ${one.current
          ? nothing
          : html`<button class="button small" type="button" aria-label=${`Sign out ${browserName(one.agent)}`} @click=${() => act(`/api/account/sessions/${one.id}`, "Signed out there.")}>Sign out</button>`}
      </li>`,
    )}
  </ul>
  ${sessions.length > 1
    ? html`<button class="button" type="button" @click=${() => act("/api/account/sessions", "Signed out everywhere else.")}>Sign out everywhere else</button>`
    : nothing}
`;

export const tokenList = (tokens, made, act) => html`
  ${made ? secret("The new token, shown this once. Send it as Authorization: Bearer.", made.key) : nothing}
  ${tokens.length
    ? html`<ul class="plain-list">
        ${tokens.map(
          (one) => html`<li>
            <span><strong>${one.title}</strong> (${one.scopes.join(", ")})<br><span class="small muted">expires ${when(one.expires)}, ${one.seen ? `last used ${when(one.seen)}` : "never used"}</span></span>
            <button class="button small" type="button" aria-label=${`Take back ${one.title}`} @click=${() => act(`/api/account/tokens/${one.id}`, "The token is taken back.")}>Take back</button>
          </li>`,
        )}
      </ul>`
    : html`<p class="summary">None. A token lets a script of yours read your progress or answer.</p>`}
`;

export const identityList = (identities, act) =>
  identities.length
    ? html`<ul class="plain-list">
        ${identities.map(
          (one) => html`<li>
            <span><strong>${one.title}</strong><br><span class="small muted">at ${new URL(one.issuer).host}, linked ${when(one.since)}</span></span>
            <button class="button small" type="button" aria-label=${`Unlink ${one.title}`} @click=${() => act(`/api/account/identities/${one.id}`, "It is unlinked.")}>Unlink</button>
          </li>`,
        )}
      </ul>`
    : html`<p class="summary">Nothing is linked.</p>`;
