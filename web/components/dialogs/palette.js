import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { keysNow } from "/lib/keys.js";
import { go } from "/lib/router.js";
import { overlay } from "/lib/overlay.js";
import { visitor } from "/lib/visitor.js";
import { chooseTheme } from "/lib/theme.js";

const PAGES = [
  ["/", "Practice"],
  ["/home", "Today: what is due, and how it goes"],
  ["/plan", "Plan: the way to an interview"],
  ["/banks", "Banks and quizzes"],
  ["/progress", "Progress: recall, days, topics, calibration, time"],
  ["/progress/readiness", "Progress: how ready you are, and what would move it most"],
  ["/placement", "Placement: find out where you stand in seven minutes"],
  ["/progress/misconceptions", "Progress: what you mix up"],
  ["/progress/role", "Progress: what the role asks for"],
  ["/history", "History of sittings"],
  ["/settings", "Settings"],
  ["/decide", "Help me decide: how much to remember"],
  ["/week", "Your days: light and free days, holidays"],
  ["/server", "Server: program, database and packs"],
  ["/packs", "Packs: bring, publish, save"],
  ["/suggestions", "Suggestions: edits of questions, yours and those that wait for you"],
  ["/authors", "Codes of findings, for authors"],
  ["/api", "API documentation"],
];
const HOSTED = [
  ["/groups", "Groups: who you study with"],
  ["/account", "Account: password, sessions, tokens"],
  ["/sign-in", "Sign in"],
  ["/sign-up", "Open an account"],
];

function commands() {
  const pages = [...PAGES, ...(visitor.get().hosted ? HOSTED : [])].map(([path, label]) => ({ label, hint: "page", run: () => go(path) }));
  const acts = keysNow()
    .filter(({ keys, run }) => run && keys.length === 1 && keys[0].length === 1 && keys[0] !== "/")
    .map(({ keys, label, run }) => ({ label: label[0].toUpperCase() + label.slice(1), hint: keys[0], run: () => run(keys[0]) }));
  const themes = ["light", "dark", "system"].map((name) => ({
    label: `Use the ${name} theme`,
    hint: "look",
    run: () => chooseTheme(name),
  }));
  return [...pages, ...acts, ...themes];
}

function found(words) {
  const parts = words.toLowerCase().split(/\s+/).filter(Boolean);
  return commands().filter(({ label }) => parts.every((part) => label.toLowerCase().includes(part)));
}

/** Type a few letters, choose with the arrows, Enter does it. */
export function palette({ close }) {
  const { words = "", at = 0 } = overlay.get().palette ?? {};
  const list = found(words);
  const run = (command) => {
    close();
    queueMicrotask(command.run);
  };
  const inView = (index) => requestAnimationFrame(() => document.getElementById(`command-${index}`)?.scrollIntoView({ block: "nearest" }));
  const onKey = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && list.length) {
      const next = (at + step + list.length) % list.length;
      overlay.set({ palette: { words, at: next } });
      inView(next);
    }
    else if (event.key === "Enter" && list[at]) run(list[at]);
    else return;
    event.preventDefault();
  };
  return html`
    <input
      class="field"
      type="text"
      role="combobox"
      aria-label="Search pages and actions"
      aria-expanded="true"
      aria-controls="commands"
      aria-activedescendant=${list.length ? `command-${at}` : nothing}
      autocomplete="off"
      autofocus
      .value=${words}
      @input=${(event) => overlay.set({ palette: { words: event.target.value, at: 0 } })}
      @keydown=${onKey}
    >
    <ul id="commands" class="commands" role="listbox" aria-label="Pages and actions">
      ${list.map(
        (command, index) => html`
          <li id="command-${index}" role="option" aria-selected=${index === at} @click=${() => run(command)}>
            <span>${command.label}</span><span class="small muted nowrap">${command.hint}</span>
          </li>
        `,
      )}
    </ul>
    ${list.length ? nothing : html`<p class="muted">Nothing is called that. Try “quiz” or “settings”.</p>`}
  `;
}
