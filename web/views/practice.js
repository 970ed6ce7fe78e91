import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { announce } from "/lib/announce.js";
import * as at from "/lib/desk.js";
import * as errands from "/lib/errands.js";
import { tab } from "/lib/keep.js";
import { dismiss, overlay, telling, toast } from "/lib/overlay.js";
import { recorder } from "/lib/recorder.js";
import { KINDS, fetchAllKinds } from "/components/kinds/kinds.js";
import { keepingFocus } from "/components/hint-list/hint-list.js";
import { progressLine } from "/components/progress-line/progress-line.js";
import { questionCard } from "/components/question-card/question-card.js";
import { keyLine, undoLine } from "/views/key-line.js";
import { practiceKeys } from "/views/practice-keys.js";
import { failed } from "/views/failed.js";
import { stopHere } from "/views/placement.js";

const SAID = { right: "Correct.", partly: "Partly correct.", wrong: "Not correct." };

/** The module of what comes after a question, once it is here: the first question goes before it. */
let after = null;

const state = () => at.desk.get();
const kind = () => KINDS[(state().revealed ?? state().turn?.question)?.kind];

const actions = {
  write: at.write,
  mark: at.mark,
  notice: at.notice,
  takeHint: () => keepingFocus(() => telling(errands.hint)),
  next: at.next,
  async undo() {
    withdraw();
    toast(await at.undo());
  },
  flag: () => overlay.set({ dialog: "flag" }),
  aside: (how, said) => telling(() => errands.putAside(how).then((done) => done && toast(said, actions.undo))),
  begin: (order) => telling(() => at.begin(order).then(at.open)),
  async submit(confidence) {
    const { turn, draft } = state();
    const answer = kind()?.collect(draft, turn.question);
    if (!answer) return at.notice(lacking());
    withdraw();
    await at.submit(answer, turn.askConfidence && !kind().commit ? confidence : null);
    said();
  },
  async handMarks(marks) {
    withdraw();
    await at.handMarks(marks);
    said();
  },
};

/** Undo takes the last step back, so a message offers it only until there is another one. */
function withdraw() {
  if (overlay.get().toast?.undo === actions.undo) dismiss();
}

function lacking() {
  const { turn, draft } = state();
  const { missing = null } = kind() ?? {};
  return typeof missing === "function" ? missing(turn.question, draft, at.write) : missing;
}

function said() {
  const { phase, verdict, revealed } = state();
  if (phase === "revealed") announce(revealed.kind === "recall" ? "The answer is shown." : "Kept. Now mark it.");
  if (phase === "verdict") announce(`${SAID[verdict.verdict]} Explanation follows.`);
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
  let judged = null;
  let asked = null;
  const lookBack = ({ phase, verdict }) => {
    if (!after) return;
    asked ??= after.firstPlan(update);
    if (phase === "verdict" && judged !== (judged = verdict.answerId)) asked.look(verdict);
  };
  /** Fetches it once there is something to see; where that fails it is tried again at the next step. */
  const prepare = async () => {
    if (after || ["loading", "failed"].includes(state().phase)) return;
    const module = await import("/views/after-question.js").catch(() => null);
    if (!module) return;
    after = module;
    lookBack(state());
    update();
  };
  setTimeout(prepare);
  const stops = [
    recorder.subscribe(update),
    at.desk.subscribe((now) => {
      if (now.phase !== "verdict" && token !== (token = now.turn?.token)) {
        scrollTo(0, 0);
        recorder.release();
      }
      lookBack(now);
      update();
      if (!after) setTimeout(prepare);
    }),
  ];
  setTimeout(fetchAllKinds, 2500);
  return {
    title: "Practice",
    view: () => desk(state(), asked),
    whereabouts: () => whereabouts(state()),
    keys: () => practiceKeys(state(), actions, kind()),
    help: () => ({ question: kind()?.help, revealed: kind()?.markingHelp })[state().phase] ?? null,
    close() {
      for (const stop of stops) stop();
      recorder.release();
    },
  };
}

function whereabouts({ phase, turn, revealed, verdict }) {
  if (phase === "finished") return progressLine({ done: 1, size: 1 });
  const answer = verdict ?? revealed;
  if (phase === "failed" || (phase !== "question" && !answer)) return nothing;
  const { done, size, mode } = (answer ?? turn).sitting;
  const bank = (answer ?? turn.question).bank;
  // A question that returned was counted when it was met first.
  const counted = phase === "verdict" || turn?.question.standing === "returned";
  const number = Math.max(1, Math.min(counted ? done : done + 1, size));
  const [name, of] = mode === "placement" ? ["Placement", `12 to ${size}`] : [bank.title, size];
  return html`<span class="whereabouts">${name} · ${number} of ${of}</span>
    ${progressLine({ done, size })}`;
}

function desk(now, asked) {
  switch (now.phase) {
    case "question":
      return html`<div class="practice">${questionCard(now, actions)} ${keyLine(now, actions)} ${stopHere(now)}</div>`;
    case "failed":
      return failed(now.problem, actions.next);
    case "loading":
      return waiting("Fetching a question");
    default:
      return after ? onward(now, asked) : waiting("One moment");
  }
}

function onward(now, asked) {
  switch (now.phase) {
    case "revealed":
      return html`<div class="practice">${after.revealed(now, actions, kind())} ${keyLine(now, actions)}</div>`;
    case "verdict":
      return html`<div class="practice">${after.answered(now, actions)} ${keyLine(now, actions)} ${asked?.view()}</div>`;
    case "finished":
      return html`${after.finished(now, actions)} ${undoLine(now, actions)}`;
    default:
      return html`${after.nothingDue(now, actions)} ${undoLine(now, actions)}`;
  }
}

const waiting = (words) => html`<div class="practice waiting"><h1 class="unseen">Practice</h1><p class="muted">${words}</p></div>`;
