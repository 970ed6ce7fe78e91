import { post, put } from "/lib/api.js";
import { desk, next } from "/lib/desk.js";

// What can be done with the question in front besides answering it.

/**
 * Puts the question aside: "skip" until later in this sitting, "bury" until tomorrow,
 * "suspend" until it is brought back.
 */
export async function putAside(how) {
  const { token, question, sitting } = desk.get().turn;
  if (how === "skip") await post(`/api/sittings/${sitting.id}/skips`, { token }).catch(unlessOver);
  else await put(`/api/questions/${question.id}/${how === "bury" ? "burial" : "suspension"}`, { token });
  await next();
}

// Answered or put aside in another tab: what is next says so.
function unlessOver(problem) {
  if (problem.status !== 410) throw problem;
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
