import { createStore } from "/lib/store.js";

// A recording of one's own voice. It stays in this page's memory: never stored, never sent.
// `state` is idle, asking, recording or ready; `said` is why it did not work.
const idle = { state: "idle", url: null, said: null };
const store = createStore(idle);
let stream = null;
let machine = null;
let round = 0;

const WHY = {
  NotAllowedError: "The microphone was not allowed. Speak without a recording, or allow it in the browser's settings for this site.",
  NotFoundError: "No microphone was found. Speak without a recording.",
};

export const recorder = {
  get: store.get,
  subscribe: store.subscribe,
  possible: () => Boolean(navigator.mediaDevices?.getUserMedia && self.MediaRecorder),
  async start() {
    recorder.release();
    const mine = ++round;
    store.set({ state: "asking", said: null });
    try {
      const opened = await navigator.mediaDevices.getUserMedia({ audio: true });
      if (mine !== round) return hush(opened);
      stream = opened;
      begin(mine);
    } catch (error) {
      if (mine === round) store.set({ ...idle, said: WHY[error.name] ?? "The recording did not start. Speak without it." });
    }
  },
  stop: () => machine?.state === "recording" && machine.stop(),
  /** Lets go of the microphone and forgets what was recorded. */
  release() {
    round++;
    if (machine?.state === "recording") machine.stop();
    machine = null;
    hush(stream);
    stream = null;
    if (store.get().url) URL.revokeObjectURL(store.get().url);
    store.set(idle);
  },
};

function begin(mine) {
  const pieces = [];
  machine = new MediaRecorder(stream);
  machine.addEventListener("dataavailable", (event) => pieces.push(event.data));
  machine.addEventListener("stop", () => {
    if (mine !== round) return;
    hush(stream);
    store.set({ state: "ready", url: URL.createObjectURL(new Blob(pieces, { type: machine.mimeType })) });
  });
  machine.start();
  store.set({ state: "recording" });
}

function hush(opened) {
  for (const track of opened?.getTracks() ?? []) track.stop();
}

addEventListener("pagehide", recorder.release);
