/** Measures the time a question was in view: it stands still while the page is hidden. */
export function stopwatch() {
  let sum = 0;
  let since = null;
  const run = () => (since ??= performance.now());
  const halt = () => {
    if (since !== null) sum += performance.now() - since;
    since = null;
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? halt() : run()));
  return {
    start() {
      sum = 0;
      since = document.hidden ? null : performance.now();
    },
    read: () => Math.round(sum + (since === null ? 0 : performance.now() - since)),
  };
}
