import { get, post, put, inWords } from "/lib/api.js";
import { createStore } from "/lib/store.js";
import { turnOf } from "/lib/first-turn.js";
import { tab } from "/lib/keep.js";
import { toast } from "/lib/overlay.js";
import { remember, sittingId } from "/lib/sitting.js";
import { stopwatch } from "/lib/stopwatch.js";
import { uuid7 } from "/lib/uuid7.js";
import { fetchKind } from "/components/kinds/kinds.js";

// The desk: which question is in front of the learner, what was typed, what the marker said.
// `phase` is loading, question, revealed (committed, to be marked by the learner), verdict,
// finished, empty or failed.
const EXPIRED = "That question had been open too long to be marked. Nothing was recorded; here is another one.";
const OVER = "That question was answered or put aside meanwhile, perhaps in another tab. Here is the next one.";
/** What happened outside of any sitting bears this id. */
const NOWHERE = "00000000-0000-0000-0000-000000000000";
const GONE = "That answer is no longer there to be marked; it may have been undone. Here is the next question.";
const clean = {
  turn: null, draft: {}, sending: false, revealed: null, marks: {}, verdict: null, summary: null, notice: null, problem: null,
};
const ON_SCREEN = new Set(["question", "revealed", "verdict"]);

export const desk = createStore({ ...clean, phase: "loading", undoable: 0 });
/** How long the question was in view; it can be halted by the learner. */
export const watch = stopwatch();
addEventListener("pagehide", () => desk.get().phase === "question" && !desk.get().sending && keep());

/** Opens the desk: after a reload exactly where it was left, otherwise with the next question. */
export async function open() {
  if (ON_SCREEN.has(desk.get().phase)) return;
  const kept = tab.read("desk") ?? {};
  if (kept.pending) return resend(kept);
  if (kept.answer) return showAgain(kept);
  await turn(kept.token, kept.draft, kept.spent);
}

/** The next question, or the sitting's end. A verdict stays where the next one cannot be fetched. */
export async function next() {
  if (!desk.get().sending) await turn();
}

/** A new sitting: `{mode: "due" | "ahead" | "quiz" | "placement", size, packs, topics, levels}`, or the usual one. */
export async function begin(order) {
  const id = uuid7();
  if (order) await put(`/api/sittings/${id}`, { packs: [], topics: [], levels: [], ...order });
  take(id);
}

/** Goes to a sitting that the server has laid out. */
export function take(sitting) {
  remember(sitting);
  tab.write("desk", null);
  desk.set({ ...clean, phase: "loading" });
}

/** Puts an answer on the desk that was kept and waits for its marks. */
export function takeUp(answer) {
  tab.write("ended", null);
  tab.write("desk", { answer });
  desk.set({ ...clean, phase: "loading" });
}

/** Leaves the sitting that is open; `resume(id)` comes back to it. */
export function leave() {
  const { turn } = desk.get();
  remember(null);
  tab.write("desk", null);
  desk.set({ ...clean, phase: "loading" });
  return turn?.sitting.id ?? null;
}

/** Opens a sitting again that was left. */
export function resume(id) {
  leave();
  remember(id);
}

async function turn(token, draft = {}, spent = 0) {
  const id = sittingId(Boolean(token));
  desk.set({ ...clean, ...stay() });
  await guarded(async () => {
    const reply = await turnOf(id, token);
    if (reply.state === "question") return lay(reply, ...(token === reply.token ? [draft, spent] : []));
    tab.write("desk", null);
    if (reply.state === "empty") return desk.set({ ...clean, phase: "empty", turn: reply, undoable: reply.undoable });
    const summary = await get(`/api/sittings/${id}`);
    remember(null);
    tab.write("ended", id);
    desk.set({ ...clean, phase: "finished", summary, undoable: reply.undoable });
  });
}

/** Shows the end of a sitting again, after a reload. */
export async function reopen(id) {
  await guarded(async () => desk.set({ ...clean, phase: "finished", summary: await get(`/api/sittings/${id}`), undoable: 1 }));
}

// What is on the screen stays there until the next question has come.
function stay() {
  const { phase, turn, draft, revealed, marks, verdict } = desk.get();
  return ON_SCREEN.has(phase) ? { phase, turn, draft, revealed, marks, verdict, sending: true } : { phase: "loading" };
}

async function lay(reply, draft = {}, spent = 0) {
  await fetchKind(reply.question.kind);
  watch.start(spent);
  desk.set({ ...clean, phase: "question", turn: reply, draft, undoable: reply.undoable });
  keep();
}

function keep() {
  const { turn, draft } = desk.get();
  tab.write("desk", { token: turn.token, draft, spent: watch.read() });
}

/** What was chosen or typed so far; kept across reloads. What was said against it before is over, but for `notice`. */
export function write(patch, notice = null) {
  if (desk.get().phase !== "question" || desk.get().sending) return;
  desk.set({ draft: { ...desk.get().draft, ...patch }, notice });
  keep();
}

export const notice = (text) => desk.set({ notice: text });

/** Hands the answer in. It is sent until the server has it; the id makes repeats harmless. */
export async function submit(answer, confidence) {
  const { turn, draft, sending } = desk.get();
  if (sending) return;
  const { token, question } = turn;
  const body = { answerId: uuid7(), token, answer, confidence, milliseconds: watch.read() };
  const pending = { path: `/api/questions/${question.id}/answers`, body };
  tab.write("desk", { token, draft, pending });
  desk.set({ sending: true, notice: null });
  await deliver(pending, token, draft);
}

async function deliver({ path, body }, token, draft) {
  try {
    await show(await post(path, body, { patient: true }));
  } catch (problem) {
    tab.write("desk", { token, draft });
    const expired = [400, 404, 410].includes(problem.status);
    if (expired || !desk.get().turn) await turn(expired ? null : token, draft, body.milliseconds);
    desk.set({ sending: false, notice: expired ? lost(problem) : refusal(problem) });
  }
}

const lost = ({ slug }) => (slug === "turn-is-over" ? OVER : EXPIRED);
const refusal = ({ slug, title, detail }) => (slug === "ungradable" ? detail : `${title}. ${detail}`);

// The page was closed before the server had the answer: hand it in again, under the same id.
const resend = ({ pending, token, draft }) => deliver(pending, token, draft);

async function showAgain({ answer, marks }) {
  await guarded(async () => {
    try {
      await show(await get(`/api/answers/${answer}`), marks);
    } catch (problem) {
      if (problem.status !== 404) throw problem;
      await turn();
    }
  });
}

/** Shows what the server said: the verdict, or what the learner is to mark the answer by. */
async function show(reply, marks = {}) {
  const revealed = reply.state === "revealed";
  tab.write("desk", { answer: reply.answerId, marks: revealed ? marks : undefined });
  await fetchKind(reply.kind);
  const turn = desk.get().turn;
  const shown = revealed ? { phase: "revealed", revealed: reply, marks } : { phase: "verdict", verdict: reply };
  desk.set({ ...clean, turn, ...shown, undoable: reply.undoable });
}

/** Marks made so far by the learner; kept across reloads. */
export function mark(patch) {
  const { phase, sending, revealed, marks } = desk.get();
  if (phase !== "revealed" || sending) return;
  desk.set({ marks: { ...marks, ...patch }, notice: null });
  tab.write("desk", { answer: revealed.answerId, marks: desk.get().marks });
}

/** Hands the learner's own marks in: `{criteria: {id: 0 | 0.5 | 1}}` or `{rating: 1..4}`. */
export async function handMarks(body) {
  const { revealed, sending } = desk.get();
  if (sending) return;
  desk.set({ sending: true, notice: null });
  try {
    await show(await put(`/api/answers/${revealed.answerId}/marks`, body, { patient: true }));
  } catch (problem) {
    if (problem.status === 404) await turn();
    desk.set({ sending: false, notice: problem.status === 404 ? GONE : refusal(problem) });
  }
}

let undoing = Promise.resolve();

/** Takes the last answer, skip or burial back, one after the other; gives what was undone, or a sentence why not. */
export const undo = () => (undoing = undoing.then(takeBack, takeBack));

async function takeBack() {
  try {
    const { undone, sitting } = await post("/api/undos", {});
    if (sitting && sitting !== NOWHERE) remember(sitting);
    await turn();
    return `Undone: the last ${undone}.`;
  } catch (problem) {
    return problem.status === 409 ? "There is nothing to undo." : inWords(problem);
  }
}

async function guarded(act) {
  try {
    await act();
  } catch (problem) {
    if (desk.get().phase !== "verdict") return desk.set({ phase: "failed", problem, sending: false });
    desk.set({ sending: false });
    // That the server is away is told on every page.
    if (problem.slug !== "unreachable") toast(inWords(problem));
  }
}
