/** A value with listeners: `get()`, `set(patch)` merges and tells, `subscribe(listener)`. */
export function createStore(state) {
  const listeners = new Set();
  return {
    get: () => state,
    set(patch) {
      if (Object.keys(patch).every((name) => Object.is(state[name], patch[name]))) return;
      state = { ...state, ...patch };
      for (const listener of [...listeners]) listener(state);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
