/** Measures the time a question was in view: it stands still while the page is hidden or halted. */
export function stopwatch() {
  let sum = 0;
  let since = null;
  let halted = false;
  const run = () => {
    if (!halted && !document.hidden) since ??= performance.now();
  };
  const stop = () => {
    if (since !== null) sum += performance.now() - since;
    since = null;
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : run()));
  return {
    start(from = 0) {
      sum = from;
      since = null;
      halted = false;
      run();
    },
    halt() {
      halted = true;
      stop();
    },
    go() {
      halted = false;
      run();
    },
    halted: () => halted,
    read: () => Math.round(sum + (since === null ? 0 : performance.now() - since)),
  };
}
