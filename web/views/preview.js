import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { KINDS } from "/components/kinds/kinds.js";
import { findingList } from "/components/finding-list/finding-list.js";
import { proofList } from "/components/proof-list/proof-list.js";
import { proofSheet } from "/components/proof-sheet/proof-sheet.js";
import { failed } from "/views/failed.js";
import { proofs } from "/lib/proofs.js";
import { local } from "/lib/keep.js";
import { chooseTheme } from "/lib/theme.js";
import { icon } from "/lib/icon.js";
import { count } from "/lib/words.js";

const isDark = () => document.documentElement.dataset.theme === "dark" || (!document.documentElement.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches);

/**
 * Every question of some packs as a learner sees it, with all that a learner does not see. With
 * `renew` it is part of another page, and shows packs that stay as they are (see `proofs`).
 */
export function open({ query, update, base = "/api/preview", renew = null }) {
  const desk = proofs(base, query.get("q"), renew);
  let search = "";
  let phone = local.read("preview.phone") ?? false;
  desk.subscribe(update);

  const actions = {
    show(place) {
      if (!renew) history.replaceState(null, "", `?q=${place}`);
      desk.show(place).then(() => document.getElementById("proof")?.focus());
      scrollTo(0, 0);
    },
    step(by) {
      const line = desk.lines()[desk.at() + by];
      if (line) actions.show(`${line.folder}/${line.slug}`);
    },
    faulty() {
      const all = desk.lines();
      const from = desk.at() + 1;
      const next = [...all.slice(from), ...all.slice(0, from)].find(({ counts }) => counts.errors + counts.warnings);
      if (next) actions.show(`${next.folder}/${next.slug}`);
    },
    vary(by) {
      const { variant, page } = desk.get();
      const all = page?.question?.variants.length ?? 1;
      desk.vary((variant + by + all) % all);
    },
    pick: desk.vary,
    write: desk.write,
    attempt() {
      const { draft } = desk.get();
      const question = facing();
      const answer = question && KINDS[question.kind]?.collect(draft, question);
      if (answer) desk.attempt(answer);
    },
    find(words) {
      search = words;
      update();
    },
    narrow() {
      phone = !phone;
      local.write("preview.phone", phone);
      update();
    },
    turn() {
      chooseTheme(isDark() ? "light" : "dark");
      update();
    },
  };
  const facing = () => desk.get().page?.question?.variants[desk.get().variant]?.question;

  return {
    title: "Preview",
    wide: true,
    close: desk.close,
    tools: () => tools(desk.get(), { phone, ...actions }),
    view: () => view(desk.get(), { search, phone, ...actions }),
    keys: () => keys(facing(), desk.get().draft, actions),
  };
}

const keys = (question, draft, actions) => [
  ...((question && KINDS[question.kind]?.keys(question, actions.write, draft)) ?? []),
  { keys: ["Enter"], label: "try the answer", run: actions.attempt },
  { keys: ["n"], label: "next question", run: () => actions.step(1) },
  { keys: ["p"], label: "question before", run: () => actions.step(-1) },
  { keys: ["e"], label: "next question with errors or warnings", run: actions.faulty },
  { keys: ["."], label: "next variant", run: () => actions.vary(1) },
  { keys: [","], label: "variant before", run: () => actions.vary(-1) },
  { keys: ["/"], label: "search by id or words", run: () => document.getElementById("proof-search")?.focus() },
  { keys: ["w"], label: "phone width", run: actions.narrow },
  { keys: ["d"], label: "light or dark", run: actions.turn },
];

const tools = ({ list }, { phone, narrow, turn }) => html`
  <p class="tally small">${list?.edition ? tally(list.packs) : nothing}</p>
  <div class="row tools">
    <button type="button" class="button small" aria-pressed=${phone} @click=${narrow}>Phone width <kbd aria-hidden="true">w</kbd></button>
    <button type="button" class="button small" aria-pressed=${isDark()} @click=${turn}>Dark <kbd aria-hidden="true">d</kbd></button>
  </div>
`;

function tally(packs) {
  const sum = (what) => packs.reduce((all, { counts }) => all + counts[what], 0);
  const [errors, warnings] = [sum("errors"), sum("warnings")];
  return html`${count(packs.reduce((all, { questions }) => all + questions.length, 0), "question")},
    <span class=${errors ? "severity error" : ""}>${count(errors, "error")}</span>,
    <span class=${warnings ? "severity warning" : ""}>${count(warnings, "warning")}</span>`;
}

function view(now, actions) {
  if (now.problem) return failed(now.problem, () => location.reload());
  if (!now.list?.edition) return html`<h1 class="unseen">Preview</h1><p class="muted waiting">Reading the packs</p>`;
  return html`
    <h1 class="unseen">Preview</h1>
    ${now.away ? html`<p class="banner" role="alert">The preview has stopped. Start it again, and this page goes on.</p>` : nothing}
    ${now.list.packs.map(heading)}
    ${now.list.packs.some(({ questions }) => questions.length) ? html`<div class="proofs">${proofList(now, actions)} ${proofSheet(now, actions)}</div>` : nobody()}
  `;
}

const heading = ({ title, version, stale, guessing, findings }) => html`<section class="proof-pack">
  <h2>${title} <span class="small muted">${version ?? nothing}</span></h2>
  ${stale
    ? html`<p class="stale">${icon("flag")} Some questions cannot be read as they are now. They are shown as they last were sound.</p>`
    : nothing}
  ${guessing ? html`<p class="small muted">${guessing}</p>` : nothing} ${findingList(findings)}
</section>`;

const nobody = () => html`<p>There are no questions yet. <code>anneal new question choice FOLDER</code> writes one to begin with.</p>`;
