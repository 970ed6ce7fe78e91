import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { announce } from "/lib/announce.js";
import * as at from "/lib/desk.js";
import { tab } from "/lib/keep.js";
import { overlay, toast } from "/lib/overlay.js";
import { icon } from "/lib/icon.js";
import { KINDS } from "/components/kinds/kinds.js";
import { progressLine } from "/components/progress-line/progress-line.js";
import { questionCard } from "/components/question-card/question-card.js";
import { answered } from "/views/answered.js";
import { practiceKeys } from "/views/practice-keys.js";
import { finished } from "/views/finished.js";
import { nothingDue } from "/views/nothing-due.js";
import { failed } from "/views/failed.js";

const SAID = { right: "Correct.", partly: "Partly correct.", wrong: "Not correct." };

const state = () => at.desk.get();
const kind = () => KINDS[state().turn?.question.kind];

const actions = {
  write: at.write,
  takeHint: () => tell(at.hint),
  next: at.next,
  undo: async () => toast(await at.undo()),
  flag: () => overlay.set({ dialog: "flag" }),
  aside: (how, said) => tell(() => at.putAside(how).then(() => toast(said, actions.undo))),
  begin: (order) => tell(() => at.begin(order).then(at.open)),
  async submit(confidence) {
    const answer = kind()?.collect(state().draft);
    if (!answer) return at.notice(kind()?.missing ?? null);
    await at.submit(answer, state().turn.askConfidence ? confidence : null);
    const { phase, verdict } = state();
    if (phase === "verdict") announce(`${SAID[verdict.verdict]} Explanation follows.`);
  },
};

async function tell(act) {
  try {
    await act();
  } catch (problem) {
    toast(`${problem.title}. ${problem.detail ?? ""}`);
  }
}

/** The practice page: one question, then what there is to learn from it. */
export function open({ update, first }) {
  // A sitting that was finished stays on the screen through a reload, not through a new visit.
  const { phase } = state();
  if (!first && (phase === "finished" || phase === "empty" || phase === "failed")) at.desk.set({ phase: "loading" });
  const ended = first ? tab.read("ended") : null;
  if (ended) at.reopen(ended);
  else at.open();
  let token = state().turn?.token;
  const stop = at.desk.subscribe((now) => {
    if (now.phase !== "verdict" && token !== (token = now.turn?.token)) scrollTo(0, 0);
    update();
  });
  return {
    title: "Practice",
    view: () => desk(state()),
    whereabouts: () => whereabouts(state()),
    keys: () => practiceKeys(state(), actions, kind()),
    close: stop,
  };
}

function whereabouts({ phase, turn, verdict }) {
  if (phase === "finished") return progressLine({ done: 1, size: 1 });
  if (phase !== "question" && phase !== "verdict") return nothing;
  const { done, size } = verdict?.sitting ?? turn.sitting;
  const bank = verdict?.bank ?? turn.question.bank;
  const number = phase === "verdict" ? done : done + 1;
  return html`<span class="whereabouts">${bank.title} · ${Math.min(number, size)} of ${size}</span>
    ${progressLine({ done, size })}`;
}

function desk(now) {
  switch (now.phase) {
    case "question":
      return html`<div class="practice">${questionCard(now, actions)} ${keyLine(now)}</div>`;
    case "verdict":
      return html`<div class="practice">${answered(now, actions)} ${keyLine(now)}</div>`;
    case "finished":
      return finished(now, actions);
    case "empty":
      return nothingDue(now, actions);
    case "failed":
      return failed(now.problem, () => at.next());
    default:
      return html`<div class="practice waiting"><h1 class="unseen">Practice</h1><p class="muted">Fetching a question</p></div>`;
  }
}

/** What else can be done, quietly, with its keys. */
function keyLine({ phase, undoable }) {
  const asking = phase === "question";
  return html`<div class="key-line" role="group" aria-label="More actions">
    ${undoable ? act("u", "undo", "Undo", actions.undo) : nothing}
    ${act("f", "flag", "Report", actions.flag)}
    ${asking ? act("s", "clock", "Later", () => actions.aside("skip", "Put aside until later in this sitting.")) : nothing}
    ${asking ? act("b", "calendar", "Tomorrow", () => actions.aside("bury", "Put aside until tomorrow.")) : nothing}
  </div>`;
}

const act = (key, drawing, label, run) => html`
  <button type="button" class="button plain small" @click=${run}>${icon(drawing)} ${label} <kbd aria-hidden="true">${key}</kbd></button>
`;
