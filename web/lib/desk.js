import { get, post, put } from "/lib/api.js";
import { createStore } from "/lib/store.js";
import { local, tab } from "/lib/keep.js";
import { stopwatch } from "/lib/stopwatch.js";
import { uuid7 } from "/lib/uuid7.js";

// The desk: which question is in front of the learner, what was typed, what the marker said.
// `phase` is loading, question, verdict, finished, empty or failed.
const EXPIRED = "That question had been open too long to be marked. Nothing was recorded; here is another one.";
const STALE = 12 * 3600 * 1000;
const clean = { turn: null, draft: {}, sending: false, verdict: null, summary: null, notice: null, problem: null };

export const desk = createStore({ ...clean, phase: "loading", undoable: 0 });
const watch = stopwatch();

function sittingId() {
  const open = local.read("sitting");
  const id = open && Date.now() - open.at < STALE ? open.id : uuid7();
  remember(id);
  tab.write("ended", null);
  return id;
}

const remember = (id) => local.write("sitting", id && { id, at: Date.now() });

/** Opens the desk: after a reload exactly where it was left, otherwise with the next question. */
export async function open() {
  const phase = desk.get().phase;
  if (phase === "question" || phase === "verdict") return;
  const kept = tab.read("desk") ?? {};
  if (kept.pending) return resend(kept);
  if (kept.verdict) return showAgain(kept.verdict);
  await turn(kept.token, kept.draft);
}

/** The next question, or the sitting's end. */
export const next = () => turn();

/** A new sitting: `{mode: "due" | "ahead" | "quiz", size, packs, topics, levels}`, or the usual one. */
export async function begin(order) {
  const id = uuid7();
  if (order) await put(`/api/sittings/${id}`, { packs: [], topics: [], levels: [], ...order });
  remember(id);
  tab.write("desk", null);
  desk.set({ ...clean, phase: "loading" });
}

async function turn(token, draft = {}) {
  const id = sittingId();
  desk.set({ ...clean, ...stay() });
  await guarded(async () => {
    const query = token ? `?token=${encodeURIComponent(token)}` : "";
    const reply = await get(`/api/sittings/${id}/turn${query}`);
    if (reply.state === "question") return lay(reply, token === reply.token ? draft : {});
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
  const { phase, turn, draft, verdict } = desk.get();
  const shown = phase === "verdict" || phase === "question";
  return shown ? { phase, turn, draft, verdict, sending: true } : { phase: "loading" };
}

function lay(reply, draft) {
  watch.start();
  desk.set({ ...clean, phase: "question", turn: reply, draft, undoable: reply.undoable });
  keep();
}

function keep() {
  const { turn, draft } = desk.get();
  tab.write("desk", { token: turn.token, draft });
}

/** What was chosen or typed so far; kept across reloads. */
export function write(patch) {
  if (desk.get().phase !== "question" || desk.get().sending) return;
  desk.set({ draft: { ...desk.get().draft, ...patch }, notice: null });
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
    show(await post(path, body, { patient: true }));
  } catch (problem) {
    tab.write("desk", { token, draft });
    const expired = [400, 404, 410].includes(problem.status);
    if (expired || !desk.get().turn) await turn(expired ? null : token, draft);
    desk.set({ sending: false, notice: expired ? EXPIRED : refusal(problem) });
  }
}

const refusal = ({ slug, title, detail }) => (slug === "ungradable" ? detail : `${title}. ${detail}`);

// The page was closed before the server had the answer: hand it in again, under the same id.
const resend = ({ pending, token, draft }) => deliver(pending, token, draft);

async function showAgain(answerId) {
  await guarded(async () => {
    try {
      show(await get(`/api/answers/${answerId}`));
    } catch (problem) {
      if (problem.status !== 404) throw problem;
      await turn();
    }
  });
}

function show(verdict) {
  tab.write("desk", { verdict: verdict.answerId });
  desk.set({ ...clean, turn: desk.get().turn, phase: "verdict", verdict, undoable: verdict.undoable });
}

/** Takes the last answer, skip or burial back; gives what was undone, or a sentence why not. */
export async function undo() {
  try {
    const { undone, sitting } = await post("/api/undos", {});
    if (sitting) remember(sitting);
    await turn();
    return `Undone: the last ${undone}.`;
  } catch (problem) {
    return problem.status === 409 ? "There is nothing to undo." : `${problem.title}. ${problem.detail}`;
  }
}

/** Puts the question aside: "skip" until later in this sitting, "bury" until tomorrow. */
export async function putAside(how) {
  const { token, question, sitting } = desk.get().turn;
  if (how === "skip") await post(`/api/sittings/${sitting.id}/skips`, { token });
  else await put(`/api/questions/${question.id}/${how === "bury" ? "burial" : "suspension"}`, { token });
  await turn();
}

/** Fetches the next hint; the server notes it and its cost. */
export async function hint() {
  const { turn } = desk.get();
  const { hints, id } = turn.question;
  if (hints.given.length >= hints.count) return;
  const { html, cost } = await post(`/api/questions/${id}/hints`, { token: turn.token });
  const given = [...hints.given, { html, cost }];
  desk.set({ turn: { ...turn, question: { ...turn.question, hints: { ...hints, given } } } });
}

export function flag(text) {
  const { turn, verdict } = desk.get();
  const what = verdict ? { answerId: verdict.answerId } : { token: turn.token };
  return post(`/api/questions/${verdict?.questionId ?? turn.question.id}/flags`, { ...what, text });
}

/** How the server understands what is being typed; nothing is recorded. */
export function reading(text) {
  const { turn } = desk.get();
  return post(`/api/questions/${turn.question.id}/readings`, { token: turn.token, text });
}

async function guarded(act) {
  try {
    await act();
  } catch (problem) {
    desk.set({ phase: "failed", problem, sending: false });
  }
}
