const SLOP = 6;

/**
 * Follows a pointer that was pressed. Once it has gone a few pixels, `begin()` is called, then
 * `move({dx, dy, x, y})` as it goes, then `end(dropped)`; Escape and a lost pointer end it undropped.
 */
export function drag(down, { begin, move, end }) {
  if (down.button !== 0 || !down.isPrimary) return;
  const from = { x: down.clientX, y: down.clientY + scrollY };
  const until = new AbortController();
  let begun = false;
  const on = (name, listener, options) => addEventListener(name, listener, { signal: until.signal, ...options });
  const finish = (dropped) => {
    until.abort();
    if (!begun) return;
    // The press that ends a drag is no click.
    addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener("click", swallow, { capture: true }));
    end(dropped);
  };
  on("pointermove", (event) => {
    const dx = event.clientX - from.x;
    const dy = event.clientY + scrollY - from.y;
    if (!begun && Math.hypot(dx, dy) < SLOP) return;
    if (!begun) begin?.();
    begun = true;
    event.preventDefault();
    move({ dx, dy, x: event.clientX, y: event.clientY });
  });
  on("pointerup", () => finish(true));
  on("pointercancel", () => finish(false));
  on("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    finish(false);
  }, { capture: true });
}

function swallow(event) {
  event.preventDefault();
  event.stopPropagation();
}
