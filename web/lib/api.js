import { createStore } from "/lib/store.js";

/**
 * Whether the server answers: `reachable`, and `retry` to try again at once. Where it answers but
 * refuses for the moment, `refused` is the problem that it told of.
 */
export const connection = createStore({ reachable: true, retry: null, refused: null });

/** An error of the API in words: `title` says what, `detail` says what to do. */
export class Problem extends Error {
  constructor(status, body) {
    super(body.title ?? "Something went wrong");
    this.title = this.message;
    this.status = status;
    this.slug = (body.type ?? "").split("/").pop();
    this.detail = body.detail ?? "Try again; if it goes on, look at the server's log.";
    this.errors = body.errors ?? [];
    this.requestId = body.requestId ?? null;
  }
}

/** What a problem says, as one text. */
export const inWords = (problem) => `${problem.title}. ${problem.detail ?? ""}`;

const WAITS = [400, 1000, 2000, 4000, 8000];
const PASSING = new Set([502, 503, 504]);

export const get = (path, signal) => call("GET", path, undefined, { signal });
export const put = (path, body, options) => call("PUT", path, body, options);
export const remove = (path) => call("DELETE", path);
export const post = (path, body, options) => call("POST", path, body, options);

/**
 * Calls the API. What may safely be repeated (reads, writes by id) is tried again when the server
 * is away; `patient` calls go on until they are through, which is what answers do.
 */
async function call(method, path, body, { signal, patient = false, once = method === "POST" && !patient } = {}) {
  for (let attempt = 0; ; attempt++) {
    const reply = await send(method, path, body, signal);
    if (reply && !PASSING.has(reply.status)) {
      connection.set({ reachable: true, retry: null, refused: null });
      return read(reply);
    }
    const last = once || (!patient && attempt >= 3);
    if (last && reply) return read(reply);
    if (last) throw away();
    await pause(WAITS[Math.min(attempt, WAITS.length - 1)], attempt, reply && (await told(reply)));
  }
}

async function send(method, path, body, signal) {
  try {
    return await fetch(path, {
      method,
      signal,
      headers: {
        Accept: "application/json",
        "Anneal-Zone": Intl.DateTimeFormat().resolvedOptions().timeZone ?? "UTC",
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    return null;
  }
}

async function read(reply) {
  if (reply.status === 204) return null;
  const body = await reply.json().catch(() => ({}));
  if (!reply.ok) throw new Problem(reply.status, body);
  return body;
}

/** What a refusal says; null where it is none of Anneal's, but a proxy's for instance. */
const told = (reply) =>
  reply.json().then(
    (body) => (body.title ? new Problem(reply.status, body) : null),
    () => null,
  );

const LOOK = 3000;
let looking;

/** Asks whether the server is there: now, and every three seconds until it is. Gives whether it is there now. */
export async function look() {
  clearTimeout(looking);
  const reply = await fetch("/healthz").catch(() => null);
  const reachable = Boolean(reply) && !PASSING.has(reply.status);
  connection.set(reachable ? { reachable, retry: null, refused: null } : { reachable });
  if (!reachable) lookLater();
  return reachable;
}

function lookLater() {
  clearTimeout(looking);
  looking = setTimeout(look, LOOK);
}

function away() {
  connection.set({ reachable: false, retry: null, refused: null });
  lookLater();
  return new Problem(0, {
    type: "/problems/unreachable",
    title: "The server cannot be reached",
    detail: "Check that Anneal is running, then try again. Nothing you typed is lost.",
  });
}

function pause(milliseconds, attempt, refused) {
  return new Promise((resume) => {
    const timer = setTimeout(resume, milliseconds);
    const retry = () => {
      clearTimeout(timer);
      resume();
    };
    if (attempt >= 1) connection.set({ reachable: false, retry, refused });
    addEventListener("online", retry, { once: true });
  });
}
