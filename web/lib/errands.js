import { post, put } from "/lib/api.js";
import { desk, next } from "/lib/desk.js";

// What can be done with the question in front besides answering it.

/**
 * Puts the question aside: "skip" until later in this sitting, "bury" until tomorrow,
 * "suspend" until it is brought back. Gives whether it was done: a second key press, while the
 * first one is on its way, does nothing.
 */
export async function putAside(how) {
  const { turn, sending } = desk.get();
  if (sending) return false;
  desk.set({ sending: true });
  try {
    await aside(how, turn);
  } finally {
    desk.set({ sending: false });
  }
  await next();
  return true;
}

const aside = (how, { token, question, sitting }) =>
  how === "skip"
    ? post(`/api/sittings/${sitting.id}/skips`, { token }).catch(unlessOver)
    : put(`/api/questions/${question.id}/${how === "bury" ? "burial" : "suspension"}`, { token });

// Answered or put aside in another tab: what is next says so.
function unlessOver(problem) {
  if (problem.status !== 410) throw problem;
}

let hinting = false;

/** Fetches the next hint; the server notes it and its cost. One at a time, since each costs. */
export async function hint() {
  const { turn } = desk.get();
  const { hints, id } = turn.question;
  if (hinting || hints.given.length >= hints.count) return;
  hinting = true;
  try {
    const { html, cost } = await post(`/api/questions/${id}/hints`, { token: turn.token });
    const given = [...hints.given, { html, cost }];
    if (desk.get().turn === turn) desk.set({ turn: { ...turn, question: { ...turn.question, hints: { ...hints, given } } } });
  } finally {
    hinting = false;
  }
}

/** Reports the question, or the answer that was given to it. */
export function flag(text) {
  const { turn, revealed, verdict } = desk.get();
  const answered = verdict ?? revealed;
  const what = answered ? { answerId: answered.answerId } : { token: turn.token };
  return post(`/api/questions/${answered?.questionId ?? turn.question.id}/flags`, { ...what, text });
}

/** How the server understands what is being typed; nothing is recorded. */
export function reading(text) {
  const { turn } = desk.get();
  return post(`/api/questions/${turn.question.id}/readings`, { token: turn.token, text });
}
